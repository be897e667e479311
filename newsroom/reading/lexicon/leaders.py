"""Leaders outside the record whom texts name by the family name alone: name in English, in Russian.

A line is `slug: English family name, Russian family name`; where a text names somebody else of the
family in full, the name means that one there.
"""

_TABLE = """
richard-nixon: Nixon, Никсон
henry-kissinger: Kissinger, Киссинджер
leonid-brezhnev: Brezhnev, Брежнев
nikita-khrushchev: Khrushchev, Хрущев
john-kennedy: Kennedy, Кеннеди
gerald-ford: Ford, Форд
jimmy-carter: Carter, Картер
dwight-eisenhower: Eisenhower, Эйзенхауэр
harry-truman: Truman, Трумэн
franklin-roosevelt: Roosevelt, Рузвельт
josef-stalin: Stalin, Сталин
alexei-kosygin: Kosygin, Косыгин
zbigniew-brzezinski: Brzezinski, Бжезинский
cyrus-vance: , Вэнс
alexander-haig: Haig, Хейг
jd-vance: Vance,
mike-pence: Pence, Пенс
kamala-harris: Harris, Харрис
nancy-pelosi: Pelosi, Пелоси
mitch-mcconnell: McConnell, Макконнелл
chuck-schumer: Schumer, Шумер
lindsey-graham: Graham, Грэм
jesse-helms: Helms, Хелмс
newt-gingrich: Gingrich, Гингрич
keith-kellogg: Kellogg, Келлог
tulsi-gabbard: Gabbard, Габбард
angela-merkel: Merkel, Меркель
olaf-scholz: Scholz, Шольц
friedrich-merz: Merz, Мерц
gerhard-schroder: Schröder, Шредер
helmut-kohl: Kohl,
emmanuel-macron: Macron, Макрон
nicolas-sarkozy: Sarkozy, Саркози
francois-hollande: Hollande, Олланд
francois-mitterrand: Mitterrand, Миттеран
silvio-berlusconi: Berlusconi, Берлускони
giorgia-meloni: Meloni, Мелони
margaret-thatcher: Thatcher, Тэтчер
tony-blair: Blair, Блэр
david-cameron: Cameron, Кэмерон
theresa-may: , Мэй
rishi-sunak: Sunak, Сунак
keir-starmer: Starmer, Стармер
ursula-von-der-leyen: , Ляйен
josep-borrell: Borrell, Боррель
kaja-kallas: Kallas, Каллас
javier-solana: Solana, Солана
federica-mogherini: Mogherini, Могерини
charles-michel: , Мишель
anders-fogh-rasmussen: Rasmussen, Расмуссен
recep-tayyip-erdogan: Erdogan, Эрдоган
benjamin-netanyahu: Netanyahu, Нетаньяху
narendra-modi: Modi, Моди
xi-jinping: Xi,
hassan-rouhani: Rouhani, Роухани
kofi-annan: Annan, Аннан
mohamed-elbaradei: ElBaradei, Эльбарадеи
hans-blix: Blix, Бликс
rafael-grossi: Grossi, Гросси
petro-poroshenko: Poroshenko, Порошенко
arseniy-yatsenyuk: Yatsenyuk, Яценюк
yulia-tymoshenko: Tymoshenko, Тимошенко
dmytro-kuleba: Kuleba, Кулеба
andriy-yermak: Yermak, Ермак
alexander-lukashenko: Lukashenko, Лукашенко
nursultan-nazarbayev: Nazarbayev, Назарбаев
slobodan-milosevic: Milosevic, Милошевич
martti-ahtisaari: Ahtisaari, Ахтисаари
viktor-orban: Orban, Орбан
robert-fico: Fico, Фицо
lech-walesa: Walesa, Валенса
vaclav-havel: Havel, Гавел
gennady-zyuganov: Zyuganov, Зюганов
vladimir-zhirinovsky: Zhirinovsky, Жириновский
grigory-yavlinsky: Yavlinsky, Явлинский
yegor-gaidar: Gaidar, Гайдар
alexander-rutskoi: Rutskoi, Руцкой
ruslan-khasbulatov: Khasbulatov, Хасбулатов
valentina-matviyenko: Matviyenko, Матвиенко
konstantin-kosachev: Kosachev, Косачев
leonid-slutsky: Slutsky, Слуцкий
alexei-pushkov: Pushkov, Пушков
mikhail-mishustin: Mishustin, Мишустин
mikhail-kasyanov: Kasyanov, Касьянов
mikhail-fradkov: Fradkov, Фрадков
sergey-glazyev: Glazyev, Глазьев
georgy-mamedov: Mamedov, Мамедов
anatoly-kvashnin: Kvashnin, Квашнин
leonid-ivashov: Ivashov, Ивашов
yuri-baluyevsky: Baluyevsky, Балуевский
nikolai-makarov: , Макаров
igor-konashenkov: Konashenkov, Конашенков
ramzan-kadyrov: Kadyrov, Кадыров
yevgeny-prigozhin: Prigozhin, Пригожин
mikhail-khodorkovsky: Khodorkovsky, Ходорковский
boris-nemtsov: Nemtsov, Немцов
garry-kasparov: Kasparov, Каспаров
andrei-sakharov: Sakharov, Сахаров
yegor-ligachev: Ligachev, Лигачев
alexander-yakovlev: , Яковлев
valentin-falin: Falin, Фалин
anatoly-chernyaev: Chernyaev, Черняев
sergei-akhromeyev: Akhromeyev, Ахромеев
dmitry-trenin: Trenin, Тренин
fyodor-lukyanov: Lukyanov, Лукьянов
"""


def _parsed() -> dict[str, dict[str, str]]:
    tables: dict[str, dict[str, str]] = {"en": {}, "ru": {}}
    for line in _TABLE.strip().splitlines():
        slug, _, names = line.partition(": ")
        english, _, russian = names.partition(",")
        for language, name in (("en", english.strip()), ("ru", russian.strip())):
            if name:
                tables[language][name] = slug
    return tables


# Language -> family name -> slug of the leader.
LEADERS = _parsed()
