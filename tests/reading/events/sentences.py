"""Sentences of our own, each with the event that a careful coder would find in it.

Type, status, and the words of an actor and of a recipient that must be among the sides ("" for none).
"""

SENTENCES = [
    # active
    (
        "Kenyan troops shelled al-Shabaab positions near Kismayo on Monday.",
        "ASSAULT",
        "occurred",
        "Kenyan troops",
        "al-Shabaab",
    ),
    (
        "The Colombian government accused the National Liberation Army of planting the bomb.",
        "ACCUSE",
        "occurred",
        "government",
        "National Liberation Army",
    ),
    ("Ethiopia and Eritrea signed a peace agreement in Jeddah.", "SUPPORT", "occurred", "Ethiopia", ""),
    ("Police detained dozens of protesters in Minsk.", "COERCE", "occurred", "Police", "protesters"),
    ("Norway provided medical supplies to South Sudan.", "AID", "occurred", "Norway", "South Sudan"),
    ("Pakistan expelled the Indian ambassador.", "SANCTION", "occurred", "Pakistan", "Indian ambassador"),
    ("Japan deployed destroyers to the Gulf of Oman.", "MOBILIZE", "occurred", "Japan", ""),
    ("Farmers blocked the main road to Lima.", "PROTEST", "occurred", "Farmers", ""),
    ("The rebels released 14 prisoners on Friday.", "RETREAT", "occurred", "rebels", "prisoners"),
    ("The United Nations condemned the attack on the hospital.", "ACCUSE", "occurred", "United Nations", ""),
    ("Chinese and Russian warships held joint exercises in the Baltic Sea.", "COOPERATE", "occurred", "Chinese", ""),
    ("France recalled its ambassador to Italy.", "SANCTION", "occurred", "France", "Italy"),
    ("Sudan lifted the state of emergency.", "RETREAT", "occurred", "Sudan", ""),
    # passive and participles
    (
        "Two journalists were arrested by Burmese soldiers in Rakhine State.",
        "COERCE",
        "occurred",
        "Burmese soldiers",
        "journalists",
    ),
    (
        "Three aid workers were kidnapped by gunmen in northern Burkina Faso.",
        "ASSAULT",
        "occurred",
        "gunmen",
        "aid workers",
    ),
    ("The convoy was ambushed by Taliban fighters near Ghazni.", "ASSAULT", "occurred", "Taliban", ""),
    ("Zambia was accused by Malawi of hoarding grain.", "ACCUSE", "occurred", "Malawi", "Zambia"),
    # nominal events and light verbs
    (
        "Turkey's offensive against Kurdish fighters entered its second week.",
        "ASSAULT",
        "ongoing",
        "Turkey",
        "Kurdish fighters",
    ),
    ("Talks between Serbia and Kosovo took place in Brussels.", "CONSULT", "occurred", "Serbia", ""),
    (
        "The Afghan president held talks with Taliban negotiators in Doha.",
        "CONSULT",
        "occurred",
        "Afghan president",
        "Taliban",
    ),
    ("Israel carried out an air strike on a Hamas training camp.", "ASSAULT", "occurred", "Israel", "Hamas"),
    ("India launched an investigation into the Maoist rebels.", "ACCUSE", "occurred", "India", "Maoist"),
    (
        "The withdrawal of Emirati forces from Aden surprised the Yemeni government.",
        "RETREAT",
        "occurred",
        "Emirati forces",
        "",
    ),
    ("Sweden gave its support to the Palestinian Authority.", "SUPPORT", "occurred", "Sweden", "Palestinian Authority"),
    # relative clauses, control, coordination
    (
        "Ansar Dine, which attacked the Malian army in Kidal, is led by a former diplomat.",
        "ASSAULT",
        "occurred",
        "Ansar Dine",
        "Malian army",
    ),
    (
        "The Nigerian army tried to rescue the hostages and killed nine Boko Haram fighters.",
        "ASSAULT",
        "occurred",
        "Nigerian army",
        "Boko Haram",
    ),
    ("Merkel and Macron criticised Hungary.", "ACCUSE", "occurred", "Merkel", "Hungary"),
    # promised, threatened, asked, refused
    ("Iran agreed to release three American prisoners.", "AGREE", "occurred", "Iran", "American prisoners"),
    ("Germany promised to send more food to Yemen.", "AGREE", "occurred", "Germany", "Yemen"),
    ("Uganda said it would withdraw its troops from Somalia.", "AGREE", "planned", "it", ""),
    ("North Korea threatened to attack South Korea.", "THREATEN", "occurred", "North Korea", "South Korea"),
    ("Ankara vowed to strike the PKK in northern Iraq.", "THREATEN", "occurred", "Ankara", "PKK"),
    ("Washington urged Riyadh to lift the blockade.", "REQUEST", "occurred", "Washington", "Riyadh"),
    (
        "The opposition demanded the resignation of the prime minister.",
        "REQUEST",
        "occurred",
        "opposition",
        "prime minister",
    ),
    ("The African Union called on both sides to cease fire.", "REQUEST", "occurred", "African Union", "both sides"),
    ("Venezuela refused to meet the envoy of Colombia.", "REJECT", "occurred", "Venezuela", "Colombia"),
    ("The Houthis rejected the Saudi proposal.", "REJECT", "occurred", "Houthis", "Saudi"),
    ("Poland will not lift the ban on Ukrainian grain.", "REJECT", "occurred", "Poland", "Ukrainian"),
    # not so: averted, denied, possible, conditional
    ("Mediators averted a strike by the Kenyan teachers' union.", "PROTEST", "averted", "teachers", ""),
    ("Rwanda denied supporting the M23 rebels.", "SUPPORT", "denied", "Rwanda", "M23"),
    ("Israel may bomb Iran.", "ASSAULT", "possible", "Israel", "Iran"),
    ("If Kosovo bans the party, Serbia would close the border.", "COERCE", "possible", "Serbia", ""),
    ("Egypt did not attack Ethiopia.", "ASSAULT", "denied", "Egypt", "Ethiopia"),
    ("Villagers fear an attack by Boko Haram.", "ASSAULT", "possible", "Boko Haram", ""),
    # stopped, started, continued
    ("The European Union suspended aid to Burundi.", "SANCTION", "occurred", "European Union", "Burundi"),
    ("The strikers called off their protest.", "RETREAT", "occurred", "strikers", ""),
    ("Saudi Arabia resumed air strikes on the Houthis.", "ASSAULT", "occurred", "Saudi Arabia", "Houthis"),
    ("Russia continues to arm the separatists.", "AID", "ongoing", "Russia", "separatists"),
    ("Turkish jets are bombing villages held by the PKK.", "ASSAULT", "ongoing", "Turkish jets", ""),
]
