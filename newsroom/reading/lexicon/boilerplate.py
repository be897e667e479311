"""Words of page furniture in three languages, folded as `newsroom.reading.text` folds."""

# A line that is one of these from end to end (marks around it aside) is furniture.
WHOLE_LINES = (
    # English
    r"comments? (?:are |is )?(?:closed|off|disabled)|(?:\d+ |no |leave a |post a |add a |view |show |read )?comments?(?: \d+)?|"
    r"advertise?ment|ads?|sponsored(?: content| by .{1,40})?|paid content|share(?: (?:this|on|via|with).{0,40})?|tweet|print|e-?mail|save|"
    r"copy (?:the )?link|link copied|print this (?:page|article|story)|(?:e-?mail|send) this (?:page|article|story)|"
    r"facebook|twitter|x|telegram|whatsapp|linkedin|reddit|instagram|youtube|pinterest|vk|"
    r"read (?:more|also|next|the full story)|see (?:also|more)|also read|more (?:on|from|in|about) .{1,50}|more (?:stories|news|to read|like this)|continue reading|"
    r"related(?: (?:articles?|stories|content|topics?|news|links?|coverage|posts?))?|recommended(?: (?:for you|stories|reading))?|you (?:may|might) also like|"
    r"most (?:read|popular|viewed|shared)|trending(?: now)?|top stories|editors?'?s?'? picks?|latest(?: news)?|what to read next|in this (?:article|story)|"
    r"back to (?:top|home.{0,10})|skip to (?:main )?(?:content|navigation)|menu|search|home|sign (?:in|up)|log ?in|subscribe(?: now)?|register|donate|support us|"
    r"follow us(?: on .{1,60})?|about (?:us|the author)|contact us|privacy policy|terms (?:of (?:use|service)|and conditions)|all rights reserved\.?|"
    r"(?:image|photo|picture|video) (?:caption|source|credit).{0,80}|(?:image|photo) by .{1,80}|watch(?: now| live|: .{1,80})?|listen(?: to (?:this|the) .{1,40})?|play video|live updates?|"
    r"\d+ min(?:ute)?s? read|\d[\d,.]* (?:views?|shares?|likes?|reads?|comments?)|contributors?|authors?|tags?|topics?|keywords?|next(?: article)?|previous(?: article)?|load more|show more|"
    # Arabic
    r"\+? ?الخط ?-?|[-+] ?الخط ?[-+]|حجم الخط.{0,20}|المساهمون|المساهم|المولف|الكاتب|عن الكاتب|المصدر|المصادر|وكالات|شارك(?:ها|نا|ه|وا)?|"
    r"شارك (?:هذا |هذه |علي |عبر |مع )?.{0,40}|مشاركه(?: .{0,30})?|انشر|غرد|طباعه|اطبع|ارسال|ارسل|حفظ|نسخ الرابط|تم نسخ الرابط|"
    r"(?:اقرا|اقراوا|طالع|شاهد|تابع|اقرئي) (?:ايضا?|المزيد|كذلك)|للمزيد|المزيد(?: (?:من|عن|حول|في) .{1,50})?|(?:مواضيع|اخبار|مقالات|موضوعات|قصص|مواد) (?:ذات صله|متعلقه|مشابهه|مرتبطه|اخري|قد تهمك)|"
    r"(?:قد|ربما) (?:يعجبك|يهمك|تعجبك).{0,20}|ذات صله|(?:ال)?اكثر (?:قراءه|مشاهده|تداولا|تعليقا)|(?:الاخبار )?الاكثر .{1,20}|اخر الاخبار|احدث الاخبار|عاجل|"
    r"اعلان|اعلانات|(?:ال)?تعليقات?(?: \d+)?|(?:لا توجد|اضف|اترك|كتابه|عرض) (?:تعليق|تعليقا|تعليقات|التعليقات)(?: .{0,20})?|التعليقات مغلقه|اغلقت التعليقات|"
    r"كلمات (?:مفتاحيه|دلاليه|دليليه)|الكلمات (?:المفتاحيه|الدلاليه|الدليليه)|وسوم|الوسوم|علامات|الرييسيه|القايمه|بحث|تسجيل الدخول|اشترك(?: الان)?|تبرع|"
    r"تابعنا(?: .{0,50})?|تابعونا(?: .{0,50})?|من نحن|اتصل بنا|سياسه الخصوصيه|شروط الاستخدام|جميع الحقوق محفوظه.{0,60}|كل الحقوق محفوظه.{0,60}|"
    r"الي الاعلي|التالي|السابق|فيسبوك|تويتر|تلغرام|تيليجرام|واتساب|يوتيوب|انستغرام|استمع(?: الي .{0,40})?|فيديو|صور|بالفيديو|بالصور|مده القراءه.{0,20}|\d+ (?:دقيقه|دقايق) (?:قراءه|للقراءه)|"
    # Russian
    r"комментари(?:и|ев|й|я)(?: \d+| закрыты| отключены)?|\d+ комментари(?:ев|й|я)|(?:оставить|добавить|написать|показать) комментари[йи]|обсудить|реклама|на правах рекламы|"
    r"поделиться(?: .{0,40})?|поделитесь(?: .{0,40})?|твитнуть|распечатать|версия для печати|печать|отправить|скопировать ссылку|ссылка скопирована|"
    r"читайте (?:также|далее|еще|полностью)|читать (?:также|далее|еще|полностью|дальше)|смотрите (?:также|еще)|см\. также|подробнее|еще по теме|(?:материалы |новости |статьи )?по теме|"
    r"похожие (?:материалы|новости|статьи)|рекомендуем|рекомендуемое|популярное|самое (?:читаемое|популярное)|главное(?: за день)?|последние новости|новости партнеров|лента новостей|другие новости|"
    r"подписаться|подписывайтесь(?: .{0,80})?|подпишитесь(?: .{0,80})?|следите за .{0,80}|войти|регистрация|поиск|меню|главная|наверх|назад|далее|вперед|"
    r"теги|метки|ключевые слова|источник|источники|авторы?|об авторе|о нас|контакты|все права защищены.{0,60}|политика конфиденциальности|пользовательское соглашение|"
    r"вконтакте|одноклассники|фейсбук|телеграм|ватсап|слушать|смотреть|видео|фото|время чтения.{0,20}|\d+ мин(?:ут[аы]?)?\.?(?: чтения| на чтение)?|\d[\d ]* просмотр(?:ов|а)?"
)

# A short unfinished line that starts so is furniture; where nothing follows, so are the link lines under it.
HEADS = (
    r"read (?:more|also|next)|see also|also read|more on this(?: story)?|you (?:may|might) also like|follow us|(?:sign up|subscribe|register) (?:to|for|now)|"
    r"get (?:our|the) (?:daily|weekly|latest|free|best)|download (?:our|the) app|join (?:our|us on)|click here|filed under|accept (?:all )?cookies|our standards|"
    r"(?:اقرا|اقراوا|طالع|شاهد|تابع) (?:ايضا|المزيد|كذلك)|للمزيد|(?:مواضيع|اخبار|مقالات|موضوعات) (?:ذات صله|متعلقه|مشابهه)|"
    r"تابعونا|تابعنا|اشترك(?:وا)? (?:في|الان|ب)|حمل(?:وا)? تطبيق|انضم(?:وا)? الي (?:قناتنا|صفحتنا|نشرتنا)|اضغط هنا|"
    r"читайте (?:также|еще|далее)|смотрите также|см\. также|(?:материалы?|новости|статьи) по теме|еще по теме|подпишитесь|подписывайтесь|следите за нами|присоединяйтесь к нам|скачайте приложение"
)

# A line that starts so and goes on behind a colon or bar is furniture too.
LABELS = (
    r"related(?: (?:articles?|stories|content|links?|news))?|recommended|(?:image|photo|picture|video)(?: (?:caption|credit|source|by))?|file photo|tags?|topics?|keywords?|source|"
    r"copyright|contributors?|share(?: this)?|صوره?|الصوره|تصوير|كلمات (?:مفتاحيه|دلاليه)|الكلمات (?:المفتاحيه|الدلاليه)|وسوم|المصدر|المصادر|حقوق (?:النشر|الصوره)|المساهمون|شارك|"
    r"фото|фотография|на фото|иллюстрация|теги|метки|ключевые слова|источник|наш канал|поделиться"
)

# Agencies and picture desks whose name in brackets at a line's end marks a caption.
CREDITS = (
    r"reuters|afp|getty(?: images)?|epa(?:-efe)?|ap(?: photo)?|associated press|tass|sputnik|ria novosti|anadolu|aa|dpa|xinhua|bloomberg|shutterstock|pool|file(?: photo)?|"
    r"agence france-presse|"
    r"رويترز|فرانس ?برس|ا ف ب|ا\.ف\.ب|اسوشييتد ?برس|اسوشيتد ?برس|ا ب|غيتي(?: ايمدجز)?|جيتي(?: ايمجز)?|الاناضول|الاوروبيه|د ب ا|سبوتنيك|تاس|شينخوا|ارشيف(?:يه)?|ا ب ا|الفرنسيه|وكالات|"
    r"рейтерс|тасс|риа новости|рианов?ости|интерфакс|спутник|пресс-служба.{0,40}|getty|ap|afp|reuters|архив|коммерсантъ?|известия|мид россии|kremlin\.ru"
)
