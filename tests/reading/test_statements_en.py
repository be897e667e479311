# ruff: noqa: E501 (tables of sentences)
"""English newspapers' habits: who is described, inverted, called by age, party or country."""

import pytest

from tests.reading.marked import said, unmark

TEXTS = [
    # described behind a comma
    "Trump spoke. And Newt Gingrich, normally a Trump ally, called it “⟦q:new:newt-gingrich|a serious mistake.⟧”",
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
]


@pytest.mark.parametrize("marked", TEXTS)
def test_an_english_sentence_tells_its_speaker(marked: str) -> None:
    text, expected = unmark(marked)
    assert said(text, "en", "2021-06-17") == expected
