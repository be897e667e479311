# ruff: noqa: E501 (tables of sentences)
"""English newspapers' habits: who is described, inverted, called by age, party or country."""

import pytest

from tests.reading.marked import said, unmark

TEXTS = [
    # described behind a comma
    "Trump spoke. And Newt Gingrich, normally a Trump ally, called ⟦m:new:newt-gingrich|it “⟦q:new:newt-gingrich|a serious mistake.⟧⟧”",
    "Lindsey Graham, once a rival, tweeted: “⟦q:new:lindsey-graham|A missed opportunity.⟧”",
    "Senator Bob Dole of Kansas, the Republican leader, said ⟦i:new:bob-dole|he would wait⟧. Mr. Dole added ⟦i:new:bob-dole|that time was short⟧.",
    "Blinken, speaking alongside Lavrov, said ⟦i:antony-blinken|the door was open⟧.",
    "Fiona Hill, who had served on the National Security Council, said ⟦i:new:fiona-hill|the optics were bad⟧.",
    "Tillerson — who had opposed the measure — admitted ⟦i:rex-tillerson|that he was not happy⟧.",
    # adjectives between a quotation and the name
    "“⟦q:vladimir-putin|Nobody asked us,⟧” a visibly angry Putin said in Sochi.",
    "“⟦q:sergey-lavrov|We are patient,⟧” said a smiling Sergey Lavrov.",
    "“⟦q:jake-sullivan|We are ready,⟧” the normally reserved Sullivan said.",
    # by country, party, age
    "Lavrov met Blinken. “⟦q:sergey-lavrov|It was useful,⟧” the Russian said.",
    "Blinken met Lavrov. The American replied ⟦i:antony-blinken|that more was needed⟧.",
    "House Speaker Paul Ryan was in Prague. “⟦q:new:paul-ryan|Moscow is no ally,⟧” the Wisconsin Republican said.",
    "Joe Biden flew home. “⟦q:joe-biden|I am tired,⟧” the 78-year-old said.",
    # nobody named before
    "“⟦q:joe-biden|I shall sign it,⟧” the president said.",
    # relayed
    "The Times reported ⟦i:anon|that a unit had offered money⟧.",
    "Peskov was quoted by Interfax as saying ⟦i:dmitry-peskov|that the talks had begun⟧.",
    "Kirby cautioned viewers ⟦i:john-kirby|to wait for the facts⟧.",
    # unnamed ones among those named
    "Blinken spoke. Two officials were there. “⟦q:anon|He hated the plan,⟧” one of them recalled.",
    "Blinken spoke. “⟦q:anon|Nothing will come of it,⟧” another said.",
    # one described by the body spoken for
    "Dmitry Peskov met reporters. According to the Kremlin official, ⟦i:dmitry-peskov|the paper is groundless⟧.",
    # further verbs
    "“⟦q:donald-trump|You hold no cards,⟧” Trump thundered.",
    "“⟦q:sergey-lavrov|We shall see,⟧” Lavrov cut in.",
    "Medvedev gloated ⟦i:dmitry-medvedev|that the visitor had been taught a lesson⟧.",
    "“⟦q:antony-blinken|Perhaps not today,⟧” Blinken ventured.",
    # names: months and initials with full stops
    "“⟦q:new:theresa-may|We stand together,⟧” Theresa May, the British prime minister, told parliament.",
    "The F.S.B. said ⟦i:fsb|that it had foiled a plot⟧.",
    # introduced by the verb alone
    "“⟦q:new:daryl-kimball|It is a mistake,⟧” said Daryl Kimball of the Arms Control Association. Mr. Kimball urged both sides ⟦i:new:daryl-kimball|to freeze deployments⟧.",
    # transcripts
    "Q: Was it useful?\n\nSECRETARY BLINKEN: ⟦q:antony-blinken|It was, and the door stays open.⟧\n\nQ: And the summit?\n\nSECRETARY BLINKEN: ⟦q:antony-blinken|Not this year.⟧",
]


@pytest.mark.parametrize("marked", TEXTS)
def test_an_english_sentence_tells_its_speaker(marked: str) -> None:
    text, expected = unmark(marked)
    assert said(text, "en", "2021-06-17") == expected
