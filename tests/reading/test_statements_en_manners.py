# ruff: noqa: E501 (tables of sentences)
"""English reported speech in the manner of agencies and newspapers: where what is said begins and
ends, whose it is, and which deeds are no statements."""

import pytest

from tests.reading.marked import said, unmark

TEXTS = [
    "A Russian diplomat who has dealt with three American envoys said ⟦i:anon|the tone had never been worse⟧.",
    "One lawmaker who attended the closed briefing in the Capitol said ⟦i:anon|the intelligence was thin⟧.",
    "⟦i:new:ben-cardin|The bill will pass before the recess⟧, said Senator Ben Cardin, a Maryland Democrat.",
    "⟦i:new:arlene-foote|No visas will be issued this summer⟧, said Arlene Foote, a spokeswoman for the embassy.",
    "⟦i:anon|The draft runs to nine pages⟧, said a diplomat who has read it.",
    "Sergei Ryabkov told the lower house ⟦i:sergei-ryabkov|that inspections were off the table⟧.",
    "Lavrov told the Council on Foreign and Defence Policy ⟦i:sergey-lavrov|that the old order was gone⟧.",
    "Peskov, asked at a briefing whether Putin would attend, replied ⟦i:dmitry-peskov|that no decision had been made⟧.",
    "Mr Medvedev asked in a post on X ⟦i:dmitry-medvedev|why Washington had waited so long⟧.",
    "Zakharova wondered aloud ⟦i:maria-zakharova|how many more diplomats would have to leave⟧.",
    "Carter proposed ⟦i:new:jimmy-carter|cutting the number of heavy missiles by half⟧.",
    "Gorbachev suggested ⟦i:mikhail-gorbachev|meeting in Iceland before the year was out⟧.",
    "Mr Johnson called on Brezhnev at his dacha. They talked for an hour.",
    "Nixon invited Brezhnev to Camp David. The two men agreed to meet again.",
    "Russia announced a moratorium on Monday. The White House announced ⟦i:white-house|that it would study the step⟧.",
    "The State Department declared the envoy persona non grata. It said ⟦i:us-department-of-state|he had spied for years⟧.",
    "The Foreign Ministry said on Friday ⟦i:russian-foreign-ministry|that the ambassador, Anatoly Antonov, had been recalled for consultations⟧.",
    "The Pentagon said ⟦i:us-department-of-defense|the defense secretary, Gen. Jim Mattis, had spoken to his counterpart about the strike⟧.",
    "⟦i:vladimir-putin|Rebuilding trust would take years⟧, Putin said.",
    "⟦i:joe-biden|Sending troops was never on the table⟧, Biden said on Wednesday.",
    "Standing beside Merkel, Putin said ⟦i:vladimir-putin|the pipeline would be finished⟧.",
    "⟦i:sergey-lavrov|The treaty was dead⟧, Lavrov added, and the Americans had killed it.",
    "⟦i:sergey-lavrov|The treaty, Lavrov added, was dead⟧.",
    "⟦i:anon|The two sides, American officials said, were far apart⟧.",
    "⟦i:anon|The plane, officials said, came within ten feet of the destroyer⟧.",
    "As Mr. Gates put it years later, ⟦i:robert-gates|the West had mishandled Moscow⟧.",
    "As Peskov told reporters on Friday, ⟦i:dmitry-peskov|the Kremlin was in no hurry⟧.",
    "Trump repeated ⟦i:donald-trump|his promise that the war would end within a day⟧.",
    "The indictment said ⟦i:anon|the officers had worked from two buildings in Moscow⟧.",
    "The letter said ⟦i:anon|that the inspections would stop⟧.",
    "Bush doubted ⟦i:george-w-bush|that the Russians would agree⟧. He insisted on an answer.",
    "An aide who insisted on anonymity said ⟦i:anon|a deal was near⟧.",
    "Kissinger cabled Nixon ⟦i:new:henry-kissinger|that the Soviets wanted a deal⟧.",
    "Putin denied ⟦i:vladimir-putin|having ordered the attack⟧, but his spokesman refused to rule out an inquiry.",
    "Reagan promised ⟦i:ronald-reagan|never to use the weapons first⟧.",
    "The spokesman went on to say ⟦i:anon|that no one would be hurried⟧.",
    "Kirby said ⟦i:john-kirby|the Pentagon had seen no change in Russia’s nuclear posture⟧ — a line he had used the week before.",
    "The two presidents agreed on a date. They declared the Cold War over and signed the treaty.",
    "A person who was in the room said ⟦i:anon|the president raised his voice twice⟧.",
    "Putin was quoted as telling his ministers ⟦i:vladimir-putin|that the West had cut itself off⟧.",
    "Talbott recalled ⟦i:strobe-talbott|how Yeltsin had pounded the table⟧.",
    "Shevardnadze explained to Baker ⟦i:eduard-shevardnadze|why the army resisted⟧.",
    "Nasa said ⟦i:nasa|the crew was safe⟧. ⟦i:nasa|No launch is planned⟧, the agency added.",
    "The FSB arrested a courier; according to the agency, ⟦i:fsb|he had carried a map⟧.",
    "The Indictment was read aloud. The indictment says ⟦i:anon|the officers rented servers⟧.",
    "Rubio ruled out ⟦i:marco-rubio|lifting the sanctions⟧.",
    "Lavrov was sceptical. ⟦i:sergey-lavrov|The grain deal, he told RIA, existed only on paper⟧.",
    "Lavrov spoke. ⟦i:sergey-lavrov|The treaty, he told a Moscow audience, had saved the world⟧.",
    "⟦i:dmitry-peskov|The deal is done⟧, Peskov told reporters, and the rest is detail.",
    "⟦i:john-kirby|The forces would stay for weeks⟧, Kirby said, declining to give a date.",
    "⟦i:antony-blinken|Talks are going on⟧, Blinken said, though he cautioned ⟦i:antony-blinken|that they could fail⟧.",
    "The senators wrote in a letter to Mr. Biden ⟦i:anon|that the exemption should end⟧.",
    "Biden told the nation that evening ⟦i:joe-biden|that the shield would stay⟧.",
    "Blinken told reporters aboard his plane ⟦i:antony-blinken|he expected no breakthrough⟧.",
    "Putin understood that the war was lost. Investigators found ⟦i:anon|that the plane had been hit⟧.",
    "Nato said ⟦i:nato|it was ready⟧.",
    # words that lead to those in marks, said by whoever stands behind
    "Dmitry Peskov was terse. ⟦m:dmitry-peskov|The pad would be mended “⟦q:dmitry-peskov|in no time,⟧⟧” he added.",
    "⟦m:russian-foreign-ministry|The four had been doing things “⟦q:russian-foreign-ministry|unheard of,⟧⟧” the Russian Foreign Ministry said.",
    "“⟦q:dmitry-peskov|No comment,⟧” Peskov said.",
    # passed on; only so much
    "Anatoly Antonov landed on Thursday. ⟦i:anatoly-antonov|The order has to be studied with a cool head⟧, he was quoted as saying.",
    "The Pentagon would confirm only ⟦i:us-department-of-defense|that tests go on⟧. The Kremlin would only say ⟦i:kremlin|that talks go on⟧.",
    "“⟦q:sergey-lavrov|We can count,⟧” was all Lavrov would offer. “⟦q:sergey-lavrov|No,⟧” was his answer.",
    "“⟦q:sergey-lavrov|We did not start it,⟧” was Mr. Lavrov's reply.",
    # whoever is told of by a clause
    "Two engineers who have worked there told us ⟦i:anon|that a new platform would take a year⟧.",
    "Sam Nunn, the Georgia lawyer who heads the committee, called it “⟦q:sam-nunn|a big step⟧”.",
    "⟦i:anon|Satellites belong to the great powers⟧, says one from a Baltic state.",
    "Igor Ivanov and Colin Powell stood up. Both said through an interpreter ⟦i:colin-powell+igor-ivanov|that they would gladly meet again⟧.",
    "On one point Igor Ivanov and Colin Powell agree: ⟦i:colin-powell+igor-ivanov|the cameras mattered less than the crews⟧.",
    "The State Department gave Russia two days, and it said ⟦i:us-department-of-state|this was an answer⟧.",
    # a scene before the words
    "Putin taught school. On the other side, he says, ⟦i:vladimir-putin|there was no coal and hardly any bread⟧.",
    # no statements
    "An official, who briefed reporters on condition that he not be named, said ⟦i:anon|two had been involved⟧.",
    "Trump announced it on social media. Biden announced the test of a missile. Bush and Yeltsin proclaimed the end of rivalry.",
    # in whose words
    "In the Kremlin's telling, ⟦i:kremlin|the Americans walked out first⟧.",
    "By the Pentagon's own account, ⟦i:us-department-of-defense|the drone was over open water⟧.",
    "Yuri Andropov, by Anatoly Dobrynin's account, told him ⟦i:yuri-andropov|that the pilots were fools⟧.",
    "For Antony Blinken, ⟦m:antony-blinken|it was “⟦q:antony-blinken|a waste of paper⟧⟧”.",
    "“⟦q:antony-blinken|Nonsense⟧” was the word Antony Blinken used.",
    "The two sides issued a joint statement that spoke of “⟦q:russia+united-states|stability⟧”.",
    # who stays unnamed
    "“⟦q:anon|It's a mess,⟧” said one diplomat. “⟦q:anon|Nobody is in charge,⟧” said another.",
    "John Sullivan has not spoken in public. Friends say ⟦i:anon|he is tired⟧.",
    # a clause put in, a clause added
    "Putin insisted, as he had in Helsinki, ⟦i:vladimir-putin|that Russia had not meddled⟧.",
    "Vladimir Putin said ⟦i:vladimir-putin|Russia would answer in kind⟧, but he gave no date.",
    "“⟦q:ronald-reagan|Trust, but verify,⟧” Ronald Reagan liked to say.",
    "Dmitry Peskov told the Tass agency on Friday ⟦i:dmitry-peskov|the president was tired⟧.",
    "Sergei Ryabkov emerged to say ⟦i:sergei-ryabkov|that the talks had been useful⟧.",
    "Sergei Ryabkov made it plain ⟦i:sergei-ryabkov|that Moscow would not wait⟧.",
    "Sergei Ryabkov left no doubt ⟦i:sergei-ryabkov|that Moscow would not wait⟧.",
    "American officials let it be known ⟦i:anon|that the offer was final⟧.",
    "Sergei Ryabkov gave warning ⟦i:sergei-ryabkov|that Moscow would not wait⟧. He made the list known on Monday.",
    "Sergei Ryabkov issued a warning: ⟦i:sergei-ryabkov|Moscow would not wait⟧.",
    "Sergei Ryabkov argued ⟦i:sergei-ryabkov|that arms control was dead⟧, a view that few in Washington shared.",
    # a scene before the clause, and whose clause it is
    "Matlock recalled ⟦i:jack-matlock|that in the spring, weeks after the arrests began, nobody would admit it⟧.",
    "⟦i:anon|The talks had gone badly⟧, according to one of them, who asked not to be named.",
    "Sam Nunn said ⟦m:sam-nunn|that “⟦q:sam-nunn|we are not going to pay⟧⟧”, and Senator Robert Dole left.",
    "Clinton met Thomas Pickering. The State Department kept silent. The Foreign Ministry replied ⟦i:russian-foreign-ministry|that it was puzzled⟧.",
    "A woman who answered the telephone at his home hung up. Ryabkov wrote a letter to the senators.",
]


@pytest.mark.parametrize("marked", TEXTS)
def test_an_english_report_is_told_from_what_it_reports(marked: str) -> None:
    text, expected = unmark(marked)
    assert said(text, "en", "2022-06-17") == expected
