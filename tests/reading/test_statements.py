# ruff: noqa: E501 (tables of sentences)
"""Who says what, sentence by sentence: one table per language, the statements marked in place."""

import pytest

from tests.reading.marked import read, said, unmark

SENTENCES = {
    "ar": [
        "وفي كلمة ألقاها أمام البرلمان، قال بوتين ⟦i:vladimir-putin|إن بلاده لا تهدد أحدا⟧.",
        "وأمام حشد من أنصاره، تعهد ترامب ⟦i:donald-trump|بإنهاء الحرب⟧.",
        "وكرر الرئيس الروسي ⟦i:vladimir-putin|أن الاتهامات لا أساس لها⟧.",
        "وقال سيد الكرملين ⟦i:vladimir-putin|إن الغرب لا يصغي⟧.",
        "أما موسكو فردت ⟦i:russia|بأن الاتهامات باطلة⟧.",
        "أما موسكو فتقول ⟦i:russia|إن الاتهامات باطلة⟧.",
        "وتؤكد واشنطن ⟦i:united-states|أن العقوبات ستبقى⟧.",
        "ورأت الخارجية الروسية في بيان ⟦i:russian-foreign-ministry|أن القرار استفزازي⟧.",
        "بدوره، قال وزير الخارجية الروسي سيرغي لافروف، خلال مؤتمر صحافي في موسكو، ⟦i:sergey-lavrov|إن الاتفاق ممكن⟧.",
        "وقال لافروف خلال مؤتمر صحافي مشترك مع نظيره الأميركي: «⟦q:sergey-lavrov|اتفقنا على مواصلة العمل⟧».",
        "وسئل بوتين عن نافالني فقال: «⟦q:vladimir-putin|هذا الرجل خالف القانون⟧».",
        "وحين سئل بايدن عن ذلك أجاب: «⟦q:joe-biden|لا أعرف⟧».",
        "ولدى سؤاله عن القمة، رد بيسكوف: «⟦q:dmitry-peskov|لا جديد⟧».",
        "وعلق البيت الأبيض على النبأ بالقول ⟦i:white-house|إن واشنطن تتابع الوضع⟧.",
        "ويرى خبراء ⟦i:anon|أن المعاهدة انتهت عمليا⟧.",
        "وأفادت مصادر مطلعة ⟦i:anon|بأن اللقاء تأجل⟧.",
        "وقال متحدث باسم البنتاغون ⟦i:anon|إن التدريبات روتينية⟧.",
        "وقالت مصادر في البنتاغون لصحيفة أميركية ⟦i:anon|إن القوات لم تتحرك⟧.",
        "واعترف المسؤول الروسي ⟦i:anon|بأن المهلة قصيرة⟧.",
        "وقال رئيس الوفد الروسي سيرغي ريابكوف ⟦i:sergei-ryabkov|إن الجولة كانت شاقة⟧، فيما وصفتها شيرمان ⟦m:wendy-sherman|بأنها «⟦q:wendy-sherman|مهنية⟧⟧».",
        "وقالت صحيفة أميركية ⟦i:anon|إن الاستخبارات حذرت البيت الأبيض⟧.",
        "وشدد بلينكن خلال اتصال هاتفي مع لافروف على ⟦i:antony-blinken|ضرورة خفض التصعيد⟧.",
        "وعبّرت الخارجية الأميركية عن ⟦i:us-department-of-state|قلقها من الحشود الروسية⟧.",
        "ترامب: «⟦q:donald-trump|سألتقي بوتين قريبا⟧»",
        "قالت المتحدثة باسم الخارجية الروسية ماريا زاخاروفا ⟦i:maria-zakharova|إن موسكو سترد على الخطوات الأميركية⟧.",
        "وبحسب الكرملين، ⟦i:kremlin|فإن المكالمة استمرت ساعة كاملة⟧.",
        "⟦i:kremlin|ستعقد القمة في موعدها⟧، بحسب الكرملين.",
        "وصف بايدن نظيره الروسي ⟦m:joe-biden|بأنه «⟦q:joe-biden|خصم جدير⟧⟧».",
        'ونقلت وكالة "تاس" عن مصدر دبلوماسي قوله ⟦i:anon|إن المحادثات ستستأنف الأسبوع المقبل⟧.',
        "وكانت واشنطن قد اتهمت موسكو ⟦i:united-states|بالوقوف وراء الهجوم الإلكتروني⟧.",
        "بيسكوف: ⟦i:dmitry-peskov|الكرملين لا يرى جديدا في الرد الأميركي⟧",
        "وبينما قال بايدن ⟦i:joe-biden|إن اللقاء كان جيدا⟧، رأى بوتين ⟦m:vladimir-putin|أنه كان «⟦q:vladimir-putin|بناء للغاية⟧⟧».",
        "وقال بوتين وبايدن في بيان مشترك ⟦i:vladimir-putin+joe-biden|إن الحرب النووية يجب ألا تقع أبدا⟧.",
        "ووصلت إلى الميناء السفينة «الأميرال كوزنيتسوف» برفقة المدمرة «كارون».",
        "«⟦q:joe-biden|سنرى ما سيحدث⟧»، قال بايدن قبل أن يضيف: «⟦q:joe-biden|لست متفائلا⟧».",
        "وشدد المسؤول، الذي تحدث شرط عدم كشف هويته، على ⟦i:anon|أن القرار نهائي⟧.",
        "قال المحلل السياسي الروسي فيودور لوكيانوف ⟦i:new:fiodor-lokianov|إن القمة لن تغير شيئا⟧.",
        "وترى موسكو ⟦i:russia|أن العقوبات غير شرعية⟧.",
        "وجاء في بيان للكرملين ⟦i:kremlin|أن الرئيسين ناقشا الملف السوري⟧.",
        "وأفاد بيان صادر عن البيت الأبيض ⟦i:white-house|بأن المكالمة كانت صريحة⟧.",
        "وردّ لافروف على ذلك بالقول ⟦i:sergey-lavrov|إن بلاده لن تقبل الإملاءات⟧.",
        "ويقول مسؤولون أميركيون ⟦i:anon|إن الهجمات انطلقت من الأراضي الروسية⟧.",
        "وصرّح شويغو للصحافيين ⟦i:sergei-shoigu|بأن المناورات انتهت⟧.",
        "وأقرّ بوتين ⟦i:vladimir-putin|بأن العلاقات في أدنى مستوياتها⟧، لكنه شدد على ⟦i:vladimir-putin|أن الحوار ممكن⟧.",
        "وتساءل لافروف: «⟦q:sergey-lavrov|أين الأدلة؟⟧».",
        "ولم يستبعد بيسكوف ⟦i:dmitry-peskov|عقد لقاء جديد قبل نهاية العام⟧.",
        "وعلى حد تعبير لافروف، ⟦i:sergey-lavrov|فإن الكرة في ملعب واشنطن⟧.",
        "وقالت شيرمان، نائبة وزير الخارجية الأميركي، ⟦i:wendy-sherman|إن المحادثات كانت صعبة⟧.",
        "ومضى بوتين يقول: «⟦q:vladimir-putin|لكل دولة مصالحها⟧».",
        "واتهم وزير الدفاع الأميركي لويد أوستن روسيا ⟦i:lloyd-austin|بزعزعة استقرار المنطقة⟧.",
        "«⟦q:joe-biden|لا أحد يريد حربا باردة جديدة⟧». بهذه العبارة لخص بايدن موقفه.",
        "وقد وصفت زاخاروفا الاتهامات بـ«⟦q:maria-zakharova|الهستيريا⟧».",
        "وطلب بايدن من بوتين ⟦i:joe-biden|أن يتحرك ضد القراصنة⟧.",
        "وأكدت موسكو وواشنطن ⟦i:russia+united-states|أنهما ستواصلان المشاورات⟧.",
        "وقال نائب رئيس مجلس الأمن الروسي دميتري ميدفيديف ⟦i:dmitry-medvedev|إن الوضع أسوأ مما كان في الحرب الباردة⟧.",
        "وتوقع ريابكوف ⟦i:sergei-ryabkov|أن تستمر المحادثات أشهرا⟧.",
        "وهدد ترامب ⟦i:donald-trump|بالانسحاب من المعاهدة⟧.",
        "واقترح بوتين ⟦i:vladimir-putin|تمديد المعاهدة سنة واحدة⟧.",
        "وفي المقابل، حمّلت واشنطن موسكو المسؤولية. وقالت الناطقة باسم الخارجية الأميركية: «⟦q:anon|هذا سلوك غير مسؤول⟧».",
        "وأعلنت روسيا والولايات المتحدة ⟦i:russia+united-states|أنهما ستعيدان السفيرين⟧.",
        "بوتين يؤكد ⟦i:vladimir-putin|أن بلاده لن تتراجع⟧",
        "ومن موسكو، نقل مراسلنا عن نائب في الدوما قوله ⟦m:anon|إن القرار «⟦q:anon|خطأ فادح⟧⟧».",
        "وقالت وكالة الاستخبارات المركزية الأميركية ⟦i:cia|إنها رصدت تحركات غير عادية⟧.",
        "ومن جهته، أوضح ريابكوف ⟦i:sergei-ryabkov|أن الرد سيكون مكتوبا⟧.",
        "وعن العقوبات قال بوتين ⟦i:vladimir-putin|إنها لا تخيف أحدا⟧.",
        "وألمح بايدن إلى ⟦i:joe-biden|أن القمة قد تؤجل⟧.",
        "وسبق لبوتين أن قال ⟦i:vladimir-putin|إن الحوار ضروري⟧.",
        "لكن بايدن قال ⟦i:joe-biden|إنه لا يثق بأحد⟧.",
        "غير أن بيسكوف أكد ⟦i:dmitry-peskov|أن الدعوة قائمة⟧.",
        "والتقى لافروف نظيره الأميركي في ريكيافيك وقال ⟦i:sergey-lavrov|إن اللقاء كان بناء⟧.",
        "وناشد غوتيريش الطرفين ⟦i:antonio-guterres|أن يتحليا بالهدوء⟧.",
        "وبدا بايدن متفائلا حين قال: «⟦q:joe-biden|هناك أمل⟧».",
    ],
    "en": [
        "“⟦q:joe-biden|It was positive,⟧” said Biden, who flew home that night.",
        "⟦i:kremlin|The call lasted an hour⟧, the Kremlin said.",
        "⟦i:anon|The talks will resume next week⟧, according to a senior U.S. official.",
        "Lavrov called ⟦m:sergey-lavrov|the accusations “⟦q:sergey-lavrov|absurd⟧⟧” and said ⟦i:sergey-lavrov|Moscow would respond in kind⟧.",
        "The Russian president was quoted by TASS as saying ⟦i:vladimir-putin|that he had no illusions⟧.",
        "A State Department spokesperson, who declined to be named, said ⟦i:anon|the embassy would stop issuing visas⟧.",
        "“⟦q:jake-sullivan|This,⟧” Sullivan said, “⟦q:jake-sullivan|is only the first step.⟧”",
        "Asked whether he trusted Putin, Biden replied: “⟦q:joe-biden|This is not about trust.⟧”",
        "Writing in the newspaper “The Northern Star”, he praised the ship “Aurora”.",
        "As Lavrov put it, “⟦q:sergey-lavrov|it takes two to tango⟧”.",
        "White House press secretary Jen Psaki declined to comment.",
        "“⟦q:anon|They lied to us,⟧” wrote one of the negotiators.",
        "Fyodor Lukyanov, a Moscow-based analyst, said ⟦i:new:fyodor-lukyanov|the summit would change little⟧.",
        "“⟦q:vladimir-putin|There was no hostility,⟧” Putin said of the meeting. “⟦q:vladimir-putin|On the contrary, it was constructive.⟧”",
        "Psaki said in Washington ⟦i:jen-psaki|that the president would speak plainly⟧.",
        "“⟦q:anon|It's a disaster,⟧” said an aide to Biden.",
        "Lavrov, who has been foreign minister since 2004, dismissed ⟦m:sergey-lavrov|the report as “⟦q:sergey-lavrov|nonsense⟧⟧”.",
        "In Moscow, Zakharova said ⟦i:maria-zakharova|the list was ready⟧.",
        "The Pentagon said ⟦i:us-department-of-defense|it had seen no sign of a withdrawal⟧.",
        "“⟦q:sergey-lavrov|Where is the proof?⟧” asked Lavrov.",
        "Peskov, asked about the meeting, said: “⟦q:dmitry-peskov|It is too early to tell.⟧”",
        "Putin's spokesman said ⟦i:dmitry-peskov|the agenda was still being discussed⟧.",
        "Defense Secretary Lloyd Austin accused Russia ⟦i:lloyd-austin|of destabilising the region⟧.",
        "Medvedev, deputy chairman of Russia's Security Council, wrote on Facebook: “⟦q:dmitry-medvedev|Nobody wanted to listen.⟧”",
        "“⟦q:joe-biden|I did what I came to do⟧” — that was how Biden summed it up.",
        "“⟦q:wendy-sherman|We were firm,⟧” Deputy Secretary of State Wendy Sherman told reporters in Geneva on Monday, “⟦q:wendy-sherman|in pushing back on proposals that are non-starters.⟧”",
        "Ryabkov said ⟦m:sergei-ryabkov|they had, in his words, “⟦q:sergei-ryabkov|no intention⟧” of attacking⟧.",
        "Officials in Kyiv said ⟦i:anon|they had not been consulted⟧.",
        "“⟦q:anon|We don't know what he wants,⟧” a NATO official said, referring to Putin.",
        "Moscow's envoy to Washington said ⟦i:anatoly-antonov|he would return soon⟧.",
        "Sullivan reiterated ⟦i:jake-sullivan|that Washington would act if Russia did⟧.",
        "What Lavrov called “⟦q:sergey-lavrov|megaphone diplomacy⟧” must stop, he said.",
        "Peskov on Friday rejected claims of interference, calling ⟦m:dmitry-peskov|them “⟦q:dmitry-peskov|groundless⟧⟧”.",
        "Putin declined to say whether he would come. “⟦q:vladimir-putin|We'll see,⟧” he said.",
        "“⟦q:joe-biden|The proof of the pudding is in the eating,⟧” Biden said before boarding Air Force One. “⟦q:joe-biden|We'll know within six months.⟧”",
        "Interfax quoted Ryabkov as saying ⟦i:sergei-ryabkov|that the talks were tense⟧.",
        "The “Nord Stream 2” pipeline was built by a company known as “Allseas”.",
        "Mr. Biden made clear ⟦i:joe-biden|that the talks could still fail⟧.",
        "In an interview with NBC, Putin said ⟦i:vladimir-putin|he was used to such attacks⟧.",
        "Speaking in Geneva, Biden said: “⟦q:joe-biden|I told him where we stand.⟧”",
        "Lavrov, for his part, said ⟦i:sergey-lavrov|the meeting had been constructive⟧.",
        "The Russian Foreign Ministry called ⟦m:russian-foreign-ministry|the step “⟦q:russian-foreign-ministry|hostile⟧⟧”.",
        "‘⟦q:vladimir-putin|There's no happiness in life,⟧’ Putin replied.",
        "Biden's national security adviser, Jake Sullivan, said ⟦i:jake-sullivan|the window was narrow⟧.",
        "Peskov noted ⟦i:dmitry-peskov|that no date had been set⟧ but expressed ⟦i:dmitry-peskov|hope for progress⟧.",
        '"⟦q:joe-biden|He\'s bright. He\'s tough,⟧" said Biden. "⟦q:joe-biden|And I have found that he is, as they used to say, a worthy adversary.⟧"',
    ],
    "ru": [
        "Выступая на пресс-конференции, Владимир Путин заявил: «⟦q:vladimir-putin|Мы договорились⟧».",
        "Глава российского государства отметил, ⟦i:vladimir-putin|что враждебности не было⟧.",
        "Хозяин Белого дома назвал ⟦m:joe-biden|встречу «⟦q:joe-biden|хорошей, позитивной⟧⟧».",
        "По мнению американского лидера, ⟦i:joe-biden|Москва не хочет новой холодной войны⟧.",
        "«⟦q:vladimir-putin|Напротив⟧, — возразил Путин, — ⟦q:vladimir-putin|мы готовы к диалогу⟧».",
        "Отвечая на вопрос журналиста, Байден сказал: «⟦q:joe-biden|Посмотрим⟧».",
        "Об этом Песков сообщил журналистам, подчеркнув, ⟦i:dmitry-peskov|что даты согласованы⟧.",
        "В Госдепартаменте подтвердили, ⟦i:us-department-of-state|что консультации пройдут в Женеве⟧.",
        "Официальный представитель МИД России назвала ⟦m:maria-zakharova|обвинения «⟦q:maria-zakharova|голословными⟧⟧».",
        "Байден сказал, ⟦i:joe-biden|что передал Путину список из 16 отраслей⟧, и добавил: «⟦q:joe-biden|Он знает⟧».",
        "Представитель Пентагона Джон Кирби заявил, ⟦i:john-kirby|что учения оборонительные⟧.",
        "«⟦q:john-kirby|Это рутина⟧», — подчеркнул Кирби. По его словам, ⟦i:john-kirby|угрозы нет⟧.",
        "Как отмечают эксперты, ⟦i:anon|прорыва ждать не стоит⟧.",
        "Эксперты считают, ⟦i:anon|что прорыва не будет⟧.",
        "«⟦q:anon|Дверь открыта⟧», — цитирует Bloomberg высокопоставленного чиновника.",
        "Путин сравнил санкции с ядом: «⟦q:vladimir-putin|Сами себя травят⟧».",
        "Ранее Рябков говорил, ⟦i:sergei-ryabkov|что Москва не питает иллюзий⟧.",
        "Эту точку зрения разделяет и Песков: «⟦q:dmitry-peskov|Иного пути нет⟧».",
        "«⟦q:joe-biden|Да, думаю⟧», — так Байден ответил на вопрос телеведущего, считает ли он Путина убийцей.",
        "Белый дом исключил ⟦i:white-house|отмену санкций⟧.",
        "«⟦q:russian-foreign-ministry|Ответ не заставит себя ждать⟧», — говорится в комментарии МИД России.",
        "«⟦q:kremlin|Стороны условились продолжить контакты⟧», — сообщает пресс-служба Кремля.",
        "Спикер Белого дома отказалась от комментариев.",
        "Путин: «⟦q:vladimir-putin|Не надо нас учить⟧»",
        "«⟦q:sergey-lavrov|Мы готовы⟧, — заявил глава МИД РФ. — ⟦q:sergey-lavrov|Но не любой ценой⟧».",
        "«⟦q:sergey-lavrov|Мы готовы⟧», — заявил глава МИД РФ. — «⟦q:sergey-lavrov|Но не любой ценой⟧».",
        "По словам Байдена, ⟦i:joe-biden|встреча прошла в конструктивной атмосфере⟧.",
        "⟦i:kremlin|Разговор длился около часа⟧, сообщили в Кремле.",
        "Госсекретарь США назвал ⟦m:antony-blinken|обвинения «⟦q:antony-blinken|абсурдными⟧⟧».",
        "— ⟦q:dmitry-peskov|Это внутреннее дело России⟧, — ответил Песков.",
        "В заявлении МИД России говорится, ⟦i:russian-foreign-ministry|что Вашингтон вводит общественность в заблуждение⟧.",
        "Газета «Вечерний город» и корабль «Адмирал Кузнецов» упомянуты в докладе.",
        "Как сообщает ТАСС со ссылкой на Рябкова, ⟦i:sergei-ryabkov|следующий раунд пройдёт в Женеве⟧.",
        "Российский президент уверен, ⟦i:vladimir-putin|что отношения можно восстановить⟧.",
        "Вашингтон обвинил Москву ⟦i:united-states|в нарушении договора⟧.",
        "Глава МИД РФ Сергей Лавров выразил мнение, ⟦i:sergey-lavrov|что Вашингтон не готов к диалогу⟧.",
        "Лавров: «⟦q:sergey-lavrov|Мы не будем бегать за Западом⟧»",
        "Об этом заявил журналистам пресс-секретарь президента Дмитрий Песков. «⟦q:dmitry-peskov|Работа продолжается⟧», — добавил он.",
        "«⟦q:vladimir-putin|Никакой враждебности не было⟧, — подчеркнул российский лидер. — ⟦q:vladimir-putin|Напротив, встреча прошла в конструктивном духе⟧».",
        "В Белом доме заявили, ⟦i:white-house|что новых санкций пока не будет⟧.",
        "Представитель Госдепартамента Нед Прайс сообщил, ⟦i:ned-price|что посольство сократит персонал⟧.",
        "Джейк Салливан не стал отвечать на вопрос, но напомнил, ⟦i:jake-sullivan|что каналы связи открыты⟧.",
        "«⟦q:anon|Это провал⟧», — считает один из экспертов.",
        "Сенатор Джон Маккейн потребовал ⟦i:john-mccain|ввести новые санкции⟧.",
        "Байден, выступая в Женеве, подчеркнул: ⟦i:joe-biden|США ответят на любое вмешательство⟧.",
        "Комментируя итоги встречи, Песков указал, ⟦i:dmitry-peskov|что стороны лучше поняли друг друга⟧.",
        "Захарова обвинила США ⟦i:maria-zakharova|в двойных стандартах⟧ и пообещала ⟦i:maria-zakharova|дать ответ⟧.",
        "По данным Пентагона, ⟦i:us-department-of-defense|учения завершились⟧.",
        "Москва и Вашингтон заявили, ⟦i:russia+united-states|что продолжат консультации⟧.",
        "Ушаков уточнил: ⟦i:yuri-ushakov|переговоры продлятся четыре часа⟧.",
        "В Кремле надеются, ⟦i:kremlin|что встреча снимет напряжение⟧.",
        "Американский президент предупредил, ⟦i:joe-biden|что терпение не безгранично⟧.",
        "Заявление сделал представитель Совета национальной безопасности США, отметивший, ⟦i:anon|что консультации продолжатся⟧.",
        "«⟦q:dmitry-peskov|Повестка обширная⟧», — так пресс-секретарь Кремля описал предстоящие переговоры.",
        "Глава Белого дома допустил, ⟦i:joe-biden|что встреча будет непростой⟧.",
        "Экс-посол США в России Майкл Макфол написал в соцсети: «⟦q:michael-mcfaul|Хорошее начало⟧».",
        "На вопрос о санкциях Путин ответил: «⟦q:vladimir-putin|Пусть⟧».",
        "Байден дал понять, ⟦i:joe-biden|что встреча ещё может состояться⟧.",
        "«⟦q:vladimir-putin|Иллюзий нет и быть не может⟧», — этими словами Путин завершил беседу.",
        "В ответ Захарова написала: «⟦q:maria-zakharova|Смешно⟧».",
        "Как пишет Reuters со ссылкой на источники, ⟦i:anon|решение уже принято⟧.",
        "«⟦q:kremlin|Беседа носила конструктивный характер⟧», — говорится в сообщении Кремля.",
        "«⟦q:joe-biden|Я сделал то, ради чего приехал⟧», — подвёл итог Байден.",
        "Шойгу доложил, ⟦i:sergei-shoigu|что войска вернулись в места дислокации⟧.",
        "Лавров и Блинкен отметили, ⟦i:sergey-lavrov+antony-blinken|что разногласия остаются⟧.",
        "Посол Джон Салливан сказал журналистам: «⟦q:john-sullivan|Я скоро вернусь⟧».",
        "«⟦q:anon|Мы ждали этого годами⟧», — призналась одна из участниц переговоров.",
        "Президент США, в свою очередь, заявил: «⟦q:joe-biden|Мы не ищем конфликта⟧».",
        "Песков: «⟦q:dmitry-peskov|Это не так⟧». Так пресс-секретарь отреагировал на слова Байдена.",
        "Путин поблагодарил коллегу и сказал, ⟦i:vladimir-putin|что встреча была полезной⟧.",
    ],
}
CASES = [(language, marked) for language, own in SENTENCES.items() for marked in own]


@pytest.mark.parametrize(("language", "marked"), CASES)
def test_find_statements_sentence_gives_the_marked_ones(language: str, marked: str) -> None:
    text, expected = unmark(marked)
    assert said(text, language, "2021-06-17") == expected


def test_find_statements_relayed_words_keep_the_agency_as_via() -> None:
    found = read("ونقلت وكالة تاس عن بيسكوف قوله إن الموعد لم يحدد.", "ar", "2021-06-17")
    assert [(s.speaker, s.via) for s in found] == [("dmitry-peskov", "وكالة تاس")]


def test_find_statements_reporters_are_the_audience() -> None:
    found = read("“We are ready,” Peskov told reporters.", "en", "2021-06-17")
    assert [(s.speaker, s.audience) for s in found] == [("dmitry-peskov", "reporters")]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Peskov said the leaders will meet in June.", "en", True),
        ("Peskov said the leaders met in May.", "en", False),
        ("Песков заявил, что стороны будут консультироваться.", "ru", True),
        ("قال بيسكوف إن الرئيسين سيلتقيان قريبا.", "ar", True),
    ],
)
def test_find_statements_future_is_marked(text: str, language: str, expected: bool) -> None:
    assert [s.future for s in read(text, language, "2021-06-17")] == [expected]


def test_find_statements_pluperfect_without_date_leaves_said_unknown() -> None:
    found = read("وكان الكرملين قد أعلن أن القمة ستعقد في جنيف.", "ar", "2021-06-17")
    assert [(s.speaker, s.said) for s in found] == [("kremlin", "")]


def test_find_statements_split_quotation_shares_a_group() -> None:
    found = read("“This,” Sullivan said, “is only the first step.”", "en", "2021-06-17")
    assert len({s.group for s in found}) == 1
    assert found[0].group is not None


def test_find_statements_quotation_over_paragraphs_shares_speaker_and_group() -> None:
    text = "Putin told the hall: “The first part.\n“The second part.”\nHe left."
    found = read(text, "en", "2021-06-17")
    assert [(s.text, s.speaker) for s in found] == [
        ("The first part.", "vladimir-putin"),
        ("The second part.", "vladimir-putin"),
    ]
    assert found[0].group == found[1].group
    assert found[0].group is not None


def test_find_statements_interview_answers_belong_to_the_one_asked() -> None:
    text = "Sergei Ryabkov spoke to us.\nQ: Is there hope?\nA: There is always hope.\nQ: When?\nA: Soon enough."
    found = read(text, "en", "2021-06-17")
    assert [(s.text, s.speaker) for s in found] == [
        ("There is always hope.", "sergei-ryabkov"),
        ("Soon enough.", "sergei-ryabkov"),
    ]


def test_find_statements_nested_quotation_has_its_own_speaker() -> None:
    text = "Ryabkov said: “Lavrov told me, ‘We will wait.’ And so we do.”"
    found = read(text, "en", "2021-06-17")
    assert [(s.text, s.speaker) for s in found] == [
        ("Lavrov told me, ‘We will wait.’ And so we do.", "sergei-ryabkov"),
        ("We will wait.", "sergey-lavrov"),
    ]
