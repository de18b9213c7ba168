"""The phrases of news and what they mean: one line a sentence, the phrase in brackets, then its interval.

Sentences are our own. Where a heading gives no other day, they were written on Wednesday, 23 January 2019; ``?`` is an
unknown or open end.
"""

PHRASES = """
# full dates
The envoys met on [January 14, 2019].                                   2019-01-14 2019-01-15
The envoys met on [14 January 2019].                                    2019-01-14 2019-01-15
The envoys met on [January 14 2019].                                    2019-01-14 2019-01-15
The envoys met on [Jan. 14, 2019].                                      2019-01-14 2019-01-15
The envoys met on [14 Jan 2019].                                        2019-01-14 2019-01-15
The envoys met on [the 14th of January, 2019].                          2019-01-14 2019-01-15
The envoys met on [January 14th, 2019].                                 2019-01-14 2019-01-15
The envoys met on [14th January 2019].                                  2019-01-14 2019-01-15
The envoys met on [Monday, January 14, 2019].                           2019-01-14 2019-01-15
The envoys met on [Monday 14 January 2019].                             2019-01-14 2019-01-15
The envoys met on [Mon, 14 Jan 2019].                                   2019-01-14 2019-01-15
The log gives [2019-01-14] as the day of the raid.                      2019-01-14 2019-01-15
The log gives [2019/01/14] as the day of the raid.                      2019-01-14 2019-01-15
The log gives [14/01/2019] as the day of the raid.                      2019-01-14 2019-01-15
The log gives [01/14/2019] as the day of the raid.                      2019-01-14 2019-01-15
The log gives [14.01.2019] as the day of the raid.                      2019-01-14 2019-01-15
The bridge was blown up on [Sept. 5, 1998].                             1998-09-05 1998-09-06
The bridge was blown up on [December 31, 1999].                         1999-12-31 2000-01-01
The bridge was blown up on [29 February 2016].                          2016-02-29 2016-03-01
The bridge was blown up on [Feb. 28, 2015].                             2015-02-28 2015-03-01
The truce was signed on [May 5, 1994], after six years of war.          1994-05-05 1994-05-06
The rebels laid down arms on [the 1st of May 2001].                     2001-05-01 2001-05-02
The march on [October 2, 2005] drew thousands.                          2005-10-02 2005-10-03
The [June 12, 2018] summit changed little.                              2018-06-12 2018-06-13
The camp was raided on [March 1-3, 2017].                               2017-03-01 2017-03-04
The camp was raided on [1-3 March 2017].                                2017-03-01 2017-03-04
The talks of [7 to 9 May 2018] failed.                                  2018-05-07 2018-05-10
The talks of [May 7 and 8, 2018] failed.                                2018-05-07 2018-05-09
The talks of [7 and 8 May 2018] failed.                                 2018-05-07 2018-05-09
The talks of [May 30-31, 2018] failed.                                  2018-05-30 2018-06-01

# months of a year
The uprising began in [March 2011].                                     2011-03-01 2011-04-01
The uprising began in [March of 2011].                                  2011-03-01 2011-04-01
The uprising began in [March, 2011].                                    2011-03-01 2011-04-01
The garrison fell in [Dec. 1996].                                       1996-12-01 1997-01-01
The [November 2015] accord was never applied.                           2015-11-01 2015-12-01
Since [February 2014] the border has been closed.                       2014-02-01 2014-03-01
The port was mined in [early May 2018].                                 2018-05-01 2018-05-16
The port was mined in [mid-May 2018].                                   2018-05-11 2018-05-21
The port was mined in [late May 2018].                                  2018-05-15 2018-06-01
The port was mined in [late February 2016].                             2016-02-15 2016-03-01

# dates without a year
The two leaders spoke on [January 21].                                  2019-01-21 2019-01-22
The two leaders spoke on [21 January].                                  2019-01-21 2019-01-22
The two leaders spoke on [Jan. 21].                                     2019-01-21 2019-01-22
The two leaders spoke on [January 23].                                  2019-01-23 2019-01-24
The two leaders spoke on [December 30].                                 2018-12-30 2018-12-31
The two leaders spoke on [the 30th of December].                        2018-12-30 2018-12-31
The two leaders spoke on [August 3].                                    2018-08-03 2018-08-04
The two leaders will speak on [February 2].                             2019-02-02 2019-02-03
The two leaders will speak on [2 February].                             2019-02-02 2019-02-03
The two leaders would speak on [March 31], he said.                     2019-03-31 2019-04-01
The vote is scheduled for [April 9].                                    2019-04-09 2019-04-10
The vote is due on [10 April].                                          2019-04-10 2019-04-11
The mission is expected to leave on [November 1].                       2019-11-01 2019-11-02
The envoys plan to return on [May 5].                                   2019-05-05 2019-05-06
The mandate was extended until [June 30].                               2018-06-30 2018-07-01
The mandate will run until [June 30].                                   2019-06-30 2019-07-01
They met on [Friday, January 18].                                       2019-01-18 2019-01-19
They met on [Sunday, 30 December].                                      2018-12-30 2018-12-31
They will meet on [Friday, February 1].                                 2019-02-01 2019-02-02
Fighting raged on [January 14-16].                                      2019-01-14 2019-01-17
Fighting raged on [the 14th and 15th of January].                       2019-01-14 2019-01-16
Talks resumed on [the 14th].                                            2019-01-14 2019-01-15
Talks resumed on [the 28th].                                            2018-12-28 2018-12-29
Talks will resume on [the 28th].                                        2019-01-28 2019-01-29
The decree of [March 14 last year] is void.                             2018-03-14 2018-03-15
The decree of [14 March of last year] is void.                          2018-03-14 2018-03-15
The bases open as of [Jan. 1 this year] were counted.                   2019-01-01 2019-01-02
The letter of [the 14th of last month] was lost.                        2018-12-14 2018-12-15

# bare months
The army took the dam in [September].                                   2018-09-01 2018-10-01
The army took the dam in [January].                                     2019-01-01 2019-02-01
The army took the dam in [February].                                    2018-02-01 2018-03-01
The army will retake the dam in [February].                             2019-02-01 2019-03-01
The army will retake the dam in [September].                            2019-09-01 2019-10-01
He said elections would be held in [May].                               2019-05-01 2019-06-01
Elections are to be held in [May].                                      2019-05-01 2019-06-01
Elections are planned for [October].                                    2019-10-01 2019-11-01
The talks start in [March].                                             2019-03-01 2019-04-01
After the announcement in [December], troops left.                      2018-12-01 2019-01-01
The [July] shelling killed nine.                                        2018-07-01 2018-08-01
The army took the dam in [early September].                             2018-09-01 2018-09-16
The army took the dam in [mid-September].                               2018-09-11 2018-09-21
The army took the dam in [late September].                              2018-09-15 2018-10-01
The dam was lost in [March last year].                                  2018-03-01 2018-04-01
The dam was lost in [March of last year].                               2018-03-01 2018-04-01
The dam will be rebuilt in [March next year].                           2020-03-01 2020-04-01
He resigned [last August].                                              2018-08-01 2018-09-01
He resigned [last January].                                             2018-01-01 2018-02-01
He will resign [next March].                                            2019-03-01 2019-04-01
He will resign [this March].                                            2019-03-01 2019-04-01

# years
The coup of [1973] was bloody.                                          1973-01-01 1974-01-01
The group was banned in [2016].                                         2016-01-01 2017-01-01
The [2015] nuclear deal lifted sanctions.                               2015-01-01 2016-01-01
The group was banned in [early 2018].                                   2018-01-01 2018-07-01
The group was banned in [mid-2018].                                     2018-05-01 2018-09-01
The group was banned in [late 2018].                                    2018-07-01 2019-01-01
They want to be carbon neutral by [2050].                               2050-01-01 2051-01-01
They want to be carbon neutral by [the year 2050].                      2050-01-01 2051-01-01
The old fort ([1848]) was shelled again.                                1848-01-01 1849-01-01
The treaty of [1648] is still taught.                                   1648-01-01 1649-01-01
The war ended in [February '89].                                        1989-02-01 1989-03-01
The church was built in [AD 842].                                       0842-01-01 0843-01-01
The church was built in [1066 AD].                                      1066-01-01 1067-01-01
The [2018/19] season was cancelled.                                     2018-01-01 2020-01-01

# decades and centuries
The junta ruled in the [1970s].                                         1970-01-01 1980-01-01
The junta ruled in the [1970's].                                        1970-01-01 1980-01-01
The junta ruled in the [early 1970s].                                   1970-01-01 1975-01-01
The junta ruled in the [mid-1970s].                                     1973-01-01 1976-01-01
The junta ruled in the [late 1970s].                                    1975-01-01 1980-01-01
The junta ruled in the [2000s].                                         2000-01-01 2010-01-01
The junta ruled in the [seventies].                                     1970-01-01 1980-01-01
Borders drawn in the [1800s] are contested.                             1800-01-01 1900-01-01
Borders drawn in [the 19th century] are contested.                      1800-01-01 1900-01-01
Borders drawn in [the nineteenth century] are contested.                1800-01-01 1900-01-01
It is the worst famine of [the 21st century].                           2000-01-01 2100-01-01
It is the worst famine of [this century].                               2000-01-01 2100-01-01
[Last century] the valley changed hands four times.                     1900-01-01 2000-01-01

# quarters, halves, seasons
Arms sales fell in [the first quarter of 2018].                         2018-01-01 2018-04-01
Arms sales fell in [the fourth quarter of 2018].                        2018-10-01 2019-01-01
Arms sales fell in [Q3 2018].                                           2018-07-01 2018-10-01
Arms sales fell in [the first half of 2018].                            2018-01-01 2018-07-01
Arms sales fell in [the second half of 2018].                           2018-07-01 2019-01-01
Arms sales fell in [the second half of last year].                      2018-07-01 2019-01-01
Arms sales fell in [the third quarter of last year].                    2018-07-01 2018-10-01
Arms sales fell in [the third quarter].                                 2018-07-01 2018-10-01
Arms sales fell [last quarter].                                         2018-10-01 2019-01-01
The siege was lifted in [the summer of 2012].                           2012-06-01 2012-10-01
The siege was lifted in [summer 2012].                                  2012-06-01 2012-10-01
The siege was lifted in [spring 2012].                                  2012-03-01 2012-07-01
The siege was lifted in [autumn 2012].                                  2012-09-01 2013-01-01
The siege was lifted in [the fall of 2012].                             2012-09-01 2013-01-01
The siege was lifted in [the winter of 2012-13].                        2012-12-01 2013-04-01
The siege was lifted [last summer].                                     2018-06-01 2018-10-01
They will lift the siege [next spring].                                 2019-03-01 2019-07-01
They will lift the siege [this summer].                                 2019-06-01 2019-10-01
[This winter] has been harsh in the camps.                              2018-12-01 2019-04-01
The siege was lifted in the [spring].                                   2018-03-01 2018-07-01
They will lift the siege in the [spring].                               2019-03-01 2019-07-01

# weekdays
Gunmen killed two guards on [Tuesday].                                  2019-01-22 2019-01-23
Gunmen killed two guards on [Wednesday].                                2019-01-23 2019-01-24
Gunmen killed two guards on [Thursday].                                 2019-01-17 2019-01-18
Gunmen killed two guards [Monday].                                      2019-01-21 2019-01-22
Gunmen killed two guards on [Monday night].                             2019-01-21 2019-01-22
Gunmen killed two guards [late Sunday].                                 2019-01-20 2019-01-21
Gunmen killed two guards [early Sunday].                                2019-01-20 2019-01-21
Gunmen killed two guards on [Saturday afternoon].                       2019-01-19 2019-01-20
Gunmen killed two guards [last Friday].                                 2019-01-18 2019-01-19
Gunmen killed two guards on [Tuesday of last week].                     2019-01-15 2019-01-16
The court will rule on [Friday].                                        2019-01-25 2019-01-26
The court will rule on [Wednesday].                                     2019-01-23 2019-01-24
The court will rule [next Monday].                                      2019-01-28 2019-01-29
The court will rule [this Friday].                                      2019-01-25 2019-01-26
The court is due to rule on [Monday].                                   2019-01-28 2019-01-29
The court was expected to rule on [Monday].                             2019-01-28 2019-01-29
He spoke ahead of [Sunday]'s vote.                                      2019-01-27 2019-01-28
He condemned [Sunday]'s attack.                                         2019-01-20 2019-01-21
The talks begin on [Monday].                                            2019-01-28 2019-01-29
The talks, planned for [Saturday], were called off.                     2019-01-26 2019-01-27
Troops massed there over [the weekend].                                 2019-01-19 2019-01-21
Troops massed there [last weekend].                                     2019-01-19 2019-01-21
Troops will mass there [next weekend].                                  2019-01-26 2019-01-28

# day by day
He arrived [today].                                                     2019-01-23 2019-01-24
He arrived [yesterday].                                                 2019-01-22 2019-01-23
He arrived [yesterday evening].                                         2019-01-22 2019-01-23
He arrived [the day before yesterday].                                  2019-01-21 2019-01-22
He will arrive [tomorrow].                                              2019-01-24 2019-01-25
He will arrive [tomorrow morning].                                      2019-01-24 2019-01-25
He will arrive [the day after tomorrow].                                2019-01-25 2019-01-26
He will arrive [tonight].                                               2019-01-23 2019-01-24
He arrived [this morning].                                              2019-01-23 2019-01-24
He arrived [last night].                                                2019-01-22 2019-01-23
The army shelled the village [overnight].                               2019-01-22 2019-01-24

# last, this, next
The deal collapsed [last week].                                         2019-01-14 2019-01-21
The deal collapsed [this week].                                         2019-01-21 2019-01-28
The deal collapsed [last month].                                        2018-12-01 2019-01-01
The deal collapsed [last year].                                         2018-01-01 2019-01-01
The deal will be signed [next week].                                    2019-01-28 2019-02-04
The deal will be signed [next month].                                   2019-02-01 2019-03-01
The deal will be signed [next year].                                    2020-01-01 2021-01-01
The deal was signed earlier [this month].                               2019-01-01 2019-02-01
The deal will be signed later [this year].                              2019-01-01 2020-01-01
The deal will be signed [early next week].                              2019-01-28 2019-01-31
The deal was signed [late last year].                                   2018-07-01 2019-01-01
The deal expires at the end of [the year].                              2019-01-01 2020-01-01
The troops must leave by the end of [March].                            2019-03-01 2019-04-01
The troops must leave by the end of [next month].                       2019-02-01 2019-03-01
Earlier in [the year] the two had quarrelled.                           2019-01-01 2020-01-01
Nothing moved in [the current month].                                   2019-01-01 2019-02-01

# so far away
The truce was signed [three days ago].                                  2019-01-20 2019-01-21
The truce was signed [a week ago].                                      2019-01-14 2019-01-21
The truce was signed [two weeks ago].                                   2019-01-07 2019-01-14
The truce was signed [two months ago].                                  2018-11-01 2018-12-01
The truce was signed [ten years ago].                                   2009-01-01 2010-01-01
The truce was signed [25 years ago].                                    1994-01-01 1995-01-01
The truce was signed [a year and a half ago].                           2017-07-01 2017-08-01
The truce was signed [two and a half years ago].                        2016-07-01 2016-08-01
The truce was signed [a year ago today].                                2018-01-23 2018-01-24
The truce was signed [a fortnight ago].                                 2019-01-07 2019-01-14
The truce was signed [two decades ago].                                 1990-01-01 2000-01-01
The truce was signed [twenty-one years ago].                            1998-01-01 1999-01-01
The truce was signed [several years ago].                               ? 2019-01-24
The truce was signed [a few days ago].                                  ? 2019-01-24
The shells fell [two hours ago].                                        2019-01-23 2019-01-24
In [the past six years] the group has grown.                            2013-01-23 2019-01-24
Over [the past three months] the group has grown.                       2018-10-23 2019-01-24
In [the last 14 days] the group has grown.                              2019-01-09 2019-01-24
Over [the past year] the group has grown.                               2018-01-23 2019-01-24
Over [the past decade] the group has grown.                             2009-01-23 2019-01-24
In [the past few weeks] the group has grown.                            ? 2019-01-24
The force will stay for [the next five years].                          2019-01-23 2024-01-23
The force will grow over [the coming three months].                     2019-01-23 2019-04-23
The force will grow in [the coming weeks].                              2019-01-23 ?
The force will grow in [the next few days].                             2019-01-23 ?
The force will be back [three weeks from now].                          2019-02-11 2019-02-18
The force will be back in [two weeks].                                  2019-02-04 2019-02-11
The force will be back in [ten days]' time.                             2019-02-02 2019-02-03
The army entered the town for the first time in [six years].            2013-01-23 2019-01-24
It was the deadliest attack in more than [a decade].                    2009-01-23 2019-01-24
It was the first visit in nearly [20 years].                            1999-01-23 2019-01-24

# seen from the time just told
On May 3, 2017 shells hit the port. [The next day] it closed.           2017-05-04 2017-05-05
On May 3, 2017 shells hit the port. [The previous day] it was calm.     2017-05-02 2017-05-03
On May 3, 2017 shells hit the port. It closed [the same day].           2017-05-03 2017-05-04
On May 3, 2017 shells hit the port. [Two days later] it closed.         2017-05-05 2017-05-06
On May 3, 2017 shells hit the port. [Two days earlier] it was calm.     2017-05-01 2017-05-02
On May 3, 2017 shells hit the port. [Two years later] it closed.        2019-01-01 2020-01-01
On May 3, 2017 shells hit the port. [The following week] it closed.     2017-05-08 2017-05-15
On May 3, 2017 shells hit the port. [The following month] it closed.    2017-06-01 2017-07-01
On May 3, 2017 shells hit the port. It closed [that night].             2017-05-03 2017-05-04
On May 3, 2017 shells hit the port. It closed [that month].             2017-05-01 2017-06-01
On May 3, 2017 shells hit the port. It closed [that same year].         2017-01-01 2018-01-01
On May 3, 2017 shells hit the port. It closed [the following Monday].   2017-05-08 2017-05-09
On May 3, 2017 shells hit the port. It reopened on [June 4].            2017-06-04 2017-06-05
On May 3, 2017 shells hit the port. Since [then] it has been closed.    2017-05-03 2017-05-04
In March 2014 the war began. [Two weeks later] the port fell.           2014-03-15 2014-04-15
The war began in 2014 and ended in [September of that year].            2014-09-01 2014-10-01
The war began in 2009. It ended in [March of the same year].            2009-03-01 2009-04-01
He fled on Monday. [The next day] he was caught.                        2019-01-22 2019-01-23
He fled on Monday, about [three months later].                          2019-01-21 2019-01-22
It closed [170 years later], in 1896.                                   1896-01-01 1897-01-01
The summit was held on May 3, 2017. [Two days after] the summit he fled.  2017-05-05 2017-05-06
The summit was held on May 3, 2017. [The day before] the summit he hid.  2017-05-02 2017-05-03
The summit was brief. [Two days after] the summit he fled.              ? ?
He came on Sunday, [three days after] the attack.                       2019-01-20 2019-01-21
Ten exiles came home [two years after 9/11].                            2003-01-01 2004-01-01

# ranges and lists
The governor ruled from [2014] to 2018.                                 2014-01-01 2015-01-01
The governor ruled from 2014 to [2018].                                 2018-01-01 2019-01-01
The governor ruled between [March] and May 2018.                        2018-03-01 2018-04-01
The governor ruled between March and [May 2018].                        2018-05-01 2018-06-01
The governor ruled from [November] to February 2017.                    2016-11-01 2016-12-01
The governor ruled from November 2016 to [February].                    2017-02-01 2017-03-01
The governor ([1890]-1904) built the wall.                              1890-01-01 1891-01-01
The governor (1890-[1904]) built the wall.                              1904-01-01 1905-01-01
The governor built the wall in 1890-[91].                               1891-01-01 1892-01-01
The wall was shelled in 2006, [2009] and 2014.                          2009-01-01 2010-01-01
The wall was shelled on March 3 and [April 5, 2016].                    2016-04-05 2016-04-06
The wall was shelled on [March 3] and April 5, 2016.                    2016-03-03 2016-03-04
The wall was shelled in the [spring] and summer of 2001.                2001-03-01 2001-07-01

# holidays and named times
The hostages came home on [Christmas Day].                              2018-12-25 2018-12-26
The hostages came home on [Christmas Eve].                              2018-12-24 2018-12-25
The hostages came home on [New Year's Day].                             2019-01-01 2019-01-02
The hostages came home on [New Year's Eve].                             2018-12-31 2019-01-01
The hostages came home at [Easter].                                     2018-04-01 2018-04-02
The hostages will come home by [Easter].                                2019-04-21 2019-04-22
The hostages came home on [Good Friday].                                2018-03-30 2018-03-31
The hostages came home on [Thanksgiving].                               2018-11-22 2018-11-23
The hostages came home on [Christmas 2014].                             2014-12-25 2014-12-26
The hostages came home [last Christmas].                                2018-12-25 2018-12-26
The hostages came home on [the eve of Christmas].                       2018-12-24 2018-12-25
Since [9/11] the laws have been tightened.                              2001-09-11 2001-09-12
The border dates from [World War II].                                   1939-09-01 1945-09-03

# clock times
The bomb went off at [8:30 p.m.] on Monday.                             2019-01-21 2019-01-22
The bomb went off at [14:05 GMT] on January 20.                         2019-01-20 2019-01-21
The bomb went off on Monday at [9 a.m.]                                 2019-01-21 2019-01-22
The bomb went off at [2:44 a.m.], witnesses said.                       2019-01-22 2019-01-24

The bomb went off at [8:30pm] on Monday.                                2019-01-21 2019-01-22
The bomb went off at [noon] on Monday.                                  2019-01-21 2019-01-22

# vague words: no end is known
He has [recently] asked for help.                                       ? ?
They hope to meet [soon].                                               ? ?
The road is [currently] closed.                                         ? ?
The road is closed [at present].                                        ? ?
The well is still used [today].                                         ? ?
In [recent years] the road was closed often.                            ? ?
The feast of [Eid] was quiet.                                           ? ?

# what cannot be, or is not known
The pact was signed on [February 29, 2019].                             ? ?
The pact was signed on [February 30, 2018].                             ? ?
The pact was signed on [31 April 2018].                                 ? ?
[The next day] the pact was signed.                                     ? ?
[Two years later] the pact was signed.                                  ? ?
[That year] the pact was signed.                                        ? ?
The walls were raised in [508 BC].                                      ? ?

# written on 2020-03-01, after a leap day
The ship sailed [yesterday].                                            2020-02-29 2020-03-01
The ship sailed on [February 29].                                       2020-02-29 2020-03-01
The ship sailed [a month ago].                                          2020-02-01 2020-03-01
The ship sailed [last month].                                           2020-02-01 2020-03-01
The ship sailed over [the past year].                                   2019-03-01 2020-03-02

# written on 2021-03-01, in a common year
The ship sailed [yesterday].                                            2021-02-28 2021-03-01
The ship sailed on [February 29].                                       2020-02-29 2020-03-01
The ship sailed on [the 31st].                                          2021-01-31 2021-02-01

# written on 2020-01-01, in the week that began in December
The ship sailed [this week].                                            2019-12-30 2020-01-06
The ship sailed [last week].                                            2019-12-23 2019-12-30
The ship sailed [yesterday].                                            2019-12-31 2020-01-01
The ship sailed on [Monday].                                            2019-12-30 2019-12-31
The ship sailed [last month].                                           2019-12-01 2020-01-01
The ship sailed in [December].                                          2019-12-01 2020-01-01
The ship will sail in [January].                                        2020-01-01 2020-02-01

# written on 2018-05-31, at a month's end
The ship sailed [three months ago].                                     2018-02-01 2018-03-01
The ship sailed [a month ago].                                          2018-04-01 2018-05-01
The ship will sail [next month].                                        2018-06-01 2018-07-01
The ship sailed on [the 31st].                                          2018-05-31 2018-06-01

# written on an unknown day
The ship sailed on [Tuesday].                                           ? ?
The ship sailed [yesterday].                                            ? ?
The ship sailed [last week].                                            ? ?
The ship sailed in [September].                                         ? ?
The ship sailed on [September 5].                                       ? ?
The ship sailed [three days ago].                                       ? ?
The ship sailed in [2016].                                              2016-01-01 2017-01-01
The ship sailed on [5 September 2016].                                  2016-09-05 2016-09-06
The ship sailed in the [1990s].                                         1990-01-01 2000-01-01
On May 3, 2017 the ship sailed. [The next day] it sank.                 2017-05-04 2017-05-05
"""

NOTHING = """
Some 2,000 soldiers crossed the river.
The column of 1500 soldiers crossed the river.
Resolution 2254 calls for talks.
Flight 1549 landed safely.
They walked 1900 kilometers.
It costs $1950 a piece.
The gunman, of 1205 Lone Oak Road, was shot.
Mrs May said so.
Prime Minister May won the vote.
The log gives 04/05/2019 as the day.
It may rain.
The March 14 Alliance met.
Black September claimed the raid.
The Sunday Times reported it.
The Good Friday Agreement holds.
The March for Life began.
The Trees for Tomorrow Project was praised.
Some 20 may have died.
Troops march on the capital.
The fall of the city was quick.
They fought for three years.
The bridge was built in two weeks.
He is 45 years old.
She is in her 20s.
Second, the talks failed.
The market opens every Friday.
Bloody Sunday is remembered.
He lives on to this day.
The still used today is old.
The well is still used today.
It has 366 rooms and 1001 doors.
The score was 2-1.
Call 555-1984.
"""
