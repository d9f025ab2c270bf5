import type { DateNames } from "../../shared/platform/dayText";

const list = (names: string): readonly string[] => names.split(" ");

/** Months with the empty thirteenth that .NET keeps, days with Sunday first. */
const language = (
  dateSeparator: string,
  months: string,
  short: string,
  days: string,
  shortDays: string,
  genitive = { months, short },
): DateNames => ({
  dateSeparator,
  monthNames: [...list(months), ""],
  monthGenitiveNames: [...list(genitive.months), ""],
  abbreviatedMonthNames: [...list(short), ""],
  abbreviatedMonthGenitiveNames: [...list(genitive.short), ""],
  dayNames: list(days),
  abbreviatedDayNames: list(shortDays),
});

/** Separators and names of days and months as .NET has them. */
export const dateLanguages = {
  English: language(
    "/",
    "January February March April May June July August September October November December",
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "Sunday Monday Tuesday Wednesday Thursday Friday Saturday",
    "Sun Mon Tue Wed Thu Fri Sat",
  ),
  Danish: language(
    "-",
    "januar februar marts april maj juni juli august september oktober november december",
    "jan feb mar apr maj jun jul aug sep okt nov dec",
    "søndag mandag tirsdag onsdag torsdag fredag lørdag",
    "sø ma ti on to fr lø",
  ),
  German: language(
    ".",
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "Jan Feb Mrz Apr Mai Jun Jul Aug Sep Okt Nov Dez",
    "Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag",
    "So Mo Di Mi Do Fr Sa",
  ),
  Polish: language(
    ".",
    "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
    "sty lut mar kwi maj cze lip sie wrz paź lis gru",
    "niedziela poniedziałek wtorek środa czwartek piątek sobota",
    "N Pn Wt Śr Cz Pt So",
    {
      months: "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
      short: "sty lut mar kwi maj cze lip sie wrz paź lis gru",
    },
  ),
  Russian: language(
    ".",
    "Январь Февраль Март Апрель Май Июнь Июль Август Сентябрь Октябрь Ноябрь Декабрь",
    "янв фев март апр май июнь июль авг сен окт ноя дек",
    "воскресенье понедельник вторник среда четверг пятница суббота",
    "Вс Пн Вт Ср Чт Пт Сб",
    {
      months: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
      short: "янв фев мар апр мая июн июл авг сен окт ноя дек",
    },
  ),
  Japanese: language(
    "/",
    "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
    "1 2 3 4 5 6 7 8 9 10 11 12",
    "日曜日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日",
    "日 月 火 水 木 金 土",
  ),
} as const satisfies Readonly<Record<string, DateNames>>;

export type DateLanguage = keyof typeof dateLanguages;
