import subprocess
import sys

import pytest

from dragoman.intake.language import other_language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("Dutch",
         "De ministers van beide landen spraken maandag in Den Haag over "
         "de weg naar het noorden, maar er kwam geen akkoord."),
        ("German",
         "Die Unterhändler der beiden Länder haben sich am Montag auf "
         "die Öffnung der Straße nach Norden geeinigt."),
        ("Turkish",
         "İki ülkenin heyetleri pazartesi günü sınır kasabasında bir "
         "araya geldi ve yolun açılması konusunda anlaştı."),
        ("Arabic",
         "اجتمع مبعوثو الحكومتين يوم الاثنين في البلدة الحدودية "
         "واتفقوا على فتح الطريق أمام قوافل المساعدات."),
        ("Russian",
         "Посланники двух правительств встретились в понедельник в "
         "приграничном городе и договорились открыть дорогу."),
        ("French",
         "Les émissaires des deux gouvernements se sont réunis lundi dans "
         "la ville frontalière et ont décidé d'ouvrir la route."),
        ("Spanish",
         "Los enviados de los dos gobiernos se reunieron el lunes en la "
         "ciudad fronteriza y acordaron abrir la carretera."),
        ("Italian",
         "Gli inviati dei due governi si sono incontrati lunedì nella "
         "città di confine e hanno deciso di aprire la strada."),
        ("Portuguese",
         "Os enviados dos dois governos reuniram-se na segunda-feira na "
         "cidade fronteiriça e decidiram abrir a estrada."),
        ("Polish",
         "Wysłannicy obu rządów spotkali się w poniedziałek w "
         "przygranicznym mieście i uzgodnili otwarcie drogi na północ."),
        ("Ukrainian",
         "Посланці двох урядів зустрілися в понеділок у прикордонному "
         "місті та домовилися відкрити дорогу для конвоїв."),
        ("Persian",
         "فرستادگان دو دولت روز دوشنبه در شهر مرزی دیدار کردند و توافق "
         "کردند که جاده را برای کاروان‌های کمک باز کنند."),
        ("Swedish",
         "De två regeringarnas sändebud möttes på måndagen i gränsstaden "
         "och enades om att öppna vägen norrut för hjälp."),
        ("Chinese", "两国政府的特使星期一在边境城镇会晤，同意为援助车队开放道路。"),
        ("Greek",
         "Οι απεσταλμένοι των δύο κυβερνήσεων συναντήθηκαν τη Δευτέρα "
         "στην πόλη και συμφώνησαν να ανοίξουν τον δρόμο."),
    ],
)  # fmt: skip
def test_another_language_is_named(language: str, text: str) -> None:
    assert other_language(text) == language


def test_capitals_hide_no_language() -> None:
    german = "Die Unterhändler der beiden Länder haben sich am Montag auf die Öffnung der Straße geeinigt."
    assert other_language(german.upper()) == "German"
    assert other_language("THE ENVOYS OF THE TWO GOVERNMENTS MET AND AGREED TO OPEN THE ROAD TO THE NORTH.") is None


@pytest.mark.parametrize(
    "text",
    [
        "Envoys of the two governments met on Monday and agreed to open the road.",
        "Putin meets Erdogan",
        "Rebels seized Saraqib.",
        "Erdoğan, Putin görüşmesi",  # too short to tell
        "Abu Mohammed al-Julani, Hayat Tahrir al-Sham's emir, met Hassan Soufan, Jaber Ali Pasha and Naji Abu Hudhayfa of "
        "Ahrar al-Sham, Faylaq al-Sham and Jaysh al-Izza in Idlib, Binnish, Maarat al-Numan and Khan Sheikhoun.",
        "Falih al-Fayyadh, Hadi al-Amiri, Qais al-Khazali, Abu Mahdi al-Muhandis, Barham Salih: Baghdad's power brokers.",
        "MacDhomhnaill and MacGilleBhràth spoke at Inbhir Nis; Dun Eideann's envoy, Uisdean MacAoidh, was with them.",
        "The minister said: “Мы не уйдём из этого города, пока не кончится война.” He spoke to reporters in Moscow.",
        "He shouted “Vive la République, vive la France, et que la paix soit avec nous tous!” before police led him away.",
        "12 345 — 67.8",
        "",
    ],
)
def test_english_passes_also_with_many_names_and_foreign_quotes(text: str) -> None:
    assert other_language(text) is None


def test_the_model_is_loaded_only_for_text_that_is_not_clearly_english() -> None:
    code = (
        "import sys; from dragoman.intake import sources, language;"
        "language.other_language('The envoys of the two governments met and agreed to open the road.');"
        "sys.exit(any(name in sys.modules for name in ('py3langid', 'trafilatura', 'feedparser', 'charset_normalizer')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
