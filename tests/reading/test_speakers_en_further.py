# ruff: noqa: E501 (tables of sentences)
"""Who speaks in English: pairs, people asked, inserted sources, conceding clauses, pronouns."""

import pytest

from tests.reading.marked import said, unmark

SENTENCES = [
    # one of somebody's people
    "An official from the Biden administration said ⟦i:anon|the step was approved⟧.",
    "A member of the Clinton campaign said ⟦i:anon|the step was approved⟧.",
    "A spokesman for the Biden administration, Ned Price, said ⟦i:ned-price|the step was approved⟧.",
    # both of two, the first with an apposition
    'Antony Blinken, the secretary of state, and Defence Secretary Lloyd Austin warned in Kyiv: "⟦q:antony-blinken+lloyd-austin|There is little time.⟧"',
    "Sergei Lavrov, the foreign minister, and Sergei Shoigu said ⟦i:sergei-shoigu+sergey-lavrov|the talks had failed⟧.",
    "“⟦q:fbi+us-department-of-homeland-security|The risk is real,⟧” said a joint statement from the FBI, James B. Comey Jr., and the Department of Homeland Security.",
    # who is asked does not ask
    'The spokesman, asked if a call was planned, replied ⟦m:anon|that he "⟦q:anon|would not read the diary aloud⟧⟧".',
    "Antony Blinken, pressed about the date, said ⟦i:antony-blinken|the summit would wait⟧.",
    "Joe Biden, asked why he had waited, answered ⟦i:joe-biden|that patience was a policy⟧.",
    # a source inserted
    "Joe Biden tells aides, as one of them later recalled, “⟦q:joe-biden|I will sign it with my left hand.⟧”",
    # a conceding clause still quoted
    "Dmitry Peskov admits ⟦m:dmitry-peskov|that trade is “⟦q:dmitry-peskov|under strain⟧”, although “⟦q:dmitry-peskov|there are reserves⟧⟧”.",
    "Antony Blinken said ⟦i:antony-blinken|the talks were useful⟧, although nobody signed anything.",
    # by a pronoun
    "Joe Biden met Mr. Putin in Geneva. Joe Biden said ⟦i:joe-biden|the talks went well⟧. According to him, ⟦i:joe-biden|the next round will follow in autumn⟧.",
    "⟦i:anon|Chapman hoped to return to London⟧, according to hers.",
    # his department; inserted between a verb and its purpose
    "Eric Holder flew home. His department said ⟦i:anon|all ten had pleaded guilty⟧.",
    "⟦i:anon|The prisoner had telephoned home, his lawyer said, to say that he was well⟧.",
    # one mark again at each paragraph, as in London
    "A senior official made the same point: ‘⟦q:anon|We drew up the list and nobody shouted.⟧\n\n‘⟦q:anon|Nobody wept either.⟧’",
    # behind a title, with a clause behind the name
    "“⟦q:joe-biden|We shall see,⟧” said Mr. Biden, who had spent the weekend at home. “⟦q:joe-biden|Maybe they will call.⟧”",
    # an outlet in small letters; nobody behind its comma
    "According to the Washington Post, ⟦i:anon|the president overruled his advisers⟧.",
    "According to James Smith, a Pentagon official, ⟦i:new:james-smith|the drones had been tracked⟧.",
    "According to the Daily Bugle, ⟦i:anon|Joe Biden overruled his advisers⟧.",
    # several, named behind one title
    "Putin spoke. One sailor replied: “⟦q:anon|Never.⟧” The Caron answered: “⟦q:anon|We are in free waters.⟧”",
    "Hillary Clinton spoke in Prague. A former colleague, who sat opposite him, said ⟦i:anon|he never lied⟧. “⟦q:anon|He left things out,⟧” the diplomat remembered.",
    "A European general said ⟦i:anon|the exercise was off⟧. “⟦q:anon|It was too loud,⟧” the officer explained.",
    "The Norwegian Polar Institute said ⟦i:anon|the ice was thin⟧. “⟦q:anon|It creaks,⟧” the institute said.",
    "Senators Lindsey Graham and Bob Menendez, in a joint statement, called ⟦m:new:bob-menendez+new:lindsey-graham|the deal “⟦q:new:bob-menendez+new:lindsey-graham|a gift to Moscow.⟧⟧”",
    "Sergey Lavrov once put it: “⟦q:sergey-lavrov|It takes two to be silent.⟧”",
    # in whose words
    "Moscow calls it “⟦q:russian-foreign-ministry|a piece of theatre⟧” in the words of a Russian Foreign Ministry statement.",
    # whom a sentence only mentions
    'Joe Biden laughed. He was asleep when a man told him ⟦i:anon|that he had won⟧. "⟦q:joe-biden|I asked why,⟧" he used to say.',
    'Joe Biden wrote memoirs. They spare everyone but the author. "⟦q:joe-biden|I was never a dove,⟧" he told a newspaper.',
    # passed on by an outlet
    'Sergey Lavrov spoke to students, Interfax reported. "⟦q:sergey-lavrov|We did not start it,⟧" it quoted him as saying.',
    # an apposition with a clause of its own
    "But Sam Nunn, the Georgia Democrat who heads the Armed Services Committee, called ⟦m:sam-nunn|the plan “⟦q:sam-nunn|a big step⟧⟧”.",
    # one word that judges, within what is reported
    "The State Department said ⟦m:us-department-of-state|this was in reply to an “⟦q:us-department-of-state|unwarranted⟧” order by Moscow⟧.",
    "The Pentagon sold an “upgraded” radar to Poland.",
    "Talk of “the deal of the century” has followed.",
    # a paper that calls and says
    "The Kremlin said ⟦i:kremlin|the house was searched⟧. The statement called ⟦m:kremlin|it “⟦q:kremlin|a crime⟧⟧” and said ⟦i:kremlin|that agents could plant anything⟧.",
    # two verbs of one report
    "Joe Biden said Monday ⟦i:joe-biden|he was wary of the deal but hoped the talks would go on⟧.",
    # a rank is no given name
    '"⟦q:new:alexander-yakushin|They should have seen it,⟧" said Major General Alexander Yakushin. "⟦q:new:alexander-yakushin|We did,⟧" Yakushin added.',
    # described behind a comma, whom no list knows
    '"⟦q:anon|He is the teacher everyone remembers,⟧" a former pupil, who asked that her name be withheld, said.',
    'Sergei Ryabkov told the newspaper Izvestia on Friday ⟦m:sergei-ryabkov|that talks were "⟦q:sergei-ryabkov|under way,⟧⟧" a reference to the other channel.',
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_find_statements_english_speaker_in_a_longer_sentence(marked: str) -> None:
    text, expected = unmark(marked)
    assert said(text, "en", "2021-06-17") == expected
