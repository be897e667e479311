# ruff: noqa: E501 (tables of sentences)
"""Further manners of Arabic outlets: possessive roles, several at once, what ends a content."""

import pytest

from tests.reading.marked import said, unmark

ROLES = [
    "وصرح نائب وزير خارجيتها دانيلو كوفال ⟦i:new:danilo-koval|بأن بلاده تنتظر ردا مكتوبا⟧.",
    "وقال وزير خارجيته سيرغي لافروف ⟦i:sergey-lavrov|إن الحوار مستمر⟧.",
    "وأعلن وزير دفاعها مارتن هولم ⟦i:new:martn-holm|أن القوات ستبقى⟧.",
    "وأكد وزير خارجية بلاده كمال منصور ⟦i:new:kmal-mnsor|أن الحوار ضرورة⟧.",
    "وصرح مستشاره يوري أوشاكوف ⟦i:yuri-ushakov|بأن اللقاء سيعقد قريبا⟧.",
    "ورأت الباحثة في الشأن الروسي لانا بدوي ⟦i:new:lana-bdoy|أن القمة لن تغير شيئا⟧.",
    "وقال الناطق الرئاسي الروسي ⟦i:dmitry-peskov|إن القرار وقع أمس⟧.",
    'قال لـ"الميناء" مصدر وزاري لبناني ⟦i:anon|إن الاتصالات ستنعكس على المنطقة⟧.',
    'اعتبر المحلل السياسي سامي عادل، في حديث لـ"الميناء"، ⟦i:new:sami-aadl|أن التمرد أضعف السلطة⟧.',
]
TOGETHER = [
    "أكدت وزارة الخارجية الروسية والكرملين ومجلس الدوما ⟦i:kremlin+russian-foreign-ministry+state-duma|أن المعاهدة ستمدد⟧.",
    "وقال بلينكن ولافروف وزيلينسكي ⟦i:antony-blinken+sergey-lavrov+volodymyr-zelensky|إن الاتفاق قريب⟧.",
]
ENDS = [
    "وكان لافروف قد صرح ⟦i:sergey-lavrov|بأن التكهنات لا أساس لها⟧، لكن البيت الأبيض قال ⟦i:white-house|إن بايدن حذر من أي تدخل⟧.",
    "ونقلت القناة عن بايدن قوله ⟦i:joe-biden|إن اللقاء كان مفيدا⟧، وعن بوتين قوله ⟦i:vladimir-putin|إن الزيارة جاءت في وقتها⟧.",
    "ونددت زاخاروفا بما سمته «⟦q:maria-zakharova|هراء⟧»، قائلة ⟦i:maria-zakharova|إن أحدا لا يصدق ذلك⟧.",
    'لم تمض ساعات حتى أعربت الخارجية الروسية عن "⟦m:russian-foreign-ministry|⟦q:russian-foreign-ministry|خيبة أملها⟧" من القرار⟧.',
    "وحذر غوتيريش من ⟦i:antonio-guterres|أن الخطر قائم⟧، فيما عقب المتحدث باسم الكرملين ديمتري بيسكوف بالقول: «⟦q:dmitry-peskov|سنتصرف بمسؤولية⟧».",
]
ORDER = [
    "وصف الخطوة ⟦i:new:alexei-karlov|بأنها تصعيد لا مبرر له⟧ المتحدث باسم السفارة الروسية أليكسي كارلوف.",
    "واعتبر البابا فرنسيس، في كلمة أمام الأمم المتحدة، ⟦i:new:pope-francis|أن السلاح النووي تهديد للبشرية⟧.",
    "ورأت السفيرة آن موريسون ⟦i:new:n-morison|أن القرار تأخر⟧.",
    "ثم عاد ترامب بعد القمة ليقول ⟦i:donald-trump|إنه أخطأ التعبير⟧.",
    '"⟦q:vladimir-putin|هذه أرضنا وستبقى لنا إلى الأبد⟧".. بهذه الكلمات خاطب بوتين أعضاء البرلمان.',
]
PAPERS = [
    "جاء في بيان مشترك صدر عقب القمة ⟦i:anon|أن الحرب النووية لا يمكن كسبها⟧.",
    "خلص تقرير للاستخبارات نشر أمس إلى ⟦i:anon|أن موسكو تدخلت⟧.",
    "وأفاد بيان للكرملين ⟦i:kremlin|بأن بوتين أمر بالتحقيق⟧.",
    "بحسب ما أفادت به الوكالة نقلا عن مصدر دبلوماسي، ⟦i:anon|سيقدم الأميركيون ردا خطيا⟧.",
]
HOLDERS = [
    "وقال السفير الروسي لدى المنظمة الدولية فيتالي تشوركين ⟦i:vitaly-churkin|إن بلاده تدعم الاتفاق⟧.",
    "قال وزير الخارجية الأمريكي آنذاك جيمس بيكر ⟦i:james-baker|إن الحلف لن يتوسع⟧.",
    "وأبلغ دبلوماسي أوروبي حضر جانبا من المحادثات الوكالة ⟦i:anon|أن الوفد انتظر ساعات⟧.",
    "وقالت معلمة في خاركيف لوكالتنا: «⟦q:anon|علمت تلاميذي أين الملجأ⟧».",
    "ويحذر أمينه العام ينس ستولتنبرغ من ⟦i:jens-stoltenberg|أن الردع لا يكفي⟧.",
    "طالب بايدن نظيره الروسي فلاديمير بوتين، في اتصال هاتفي، ⟦i:joe-biden|بالتحرك ضد العصابات⟧.",
    "أعلن غورباتشوف من منبر الأمم المتحدة ⟦i:mikhail-gorbachev|خفض جيشه⟧، لكن أحدا لم يصدقه.",
]
CASES = [*ROLES, *TOGETHER, *ENDS, *ORDER, *PAPERS, *HOLDERS]


@pytest.mark.parametrize("marked", CASES)
def test_an_arabic_sentence_tells_who_said_what(marked: str) -> None:
    text, expected = unmark(marked)

    assert said(text, "ar", "2022-12-09") == expected


def test_what_is_worth_mention_is_nobody_s_statement() -> None:
    text = "قال بوتين إن اللقاء انتهى. يذكر أن القمة السابقة عقدت في هلسنكي."

    assert [words for _, _, words in said(text, "ar", "2022-12-09")] == ["إن اللقاء انتهى"]


def test_a_clause_behind_a_passive_announcement_is_no_statement() -> None:
    text = "أعلن في نوفمبر الماضي فوز بايدن، وهنأه بوتين بعد أسابيع."

    assert said(text, "ar", "2022-12-09") == []
