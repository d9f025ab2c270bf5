/**
 * Ranges as the three spreadsheets put them on the clipboard: Excel for Windows (a line end after every row, \\r\\n),
 * LibreOffice Calc (the same with \\n), Google Sheets (\\n between rows and none at the end). All quote a cell in which a tab or a
 * line end stands, and double its quotation marks; formulas come as their values, and the covered cells of merged ones are empty.
 */
export interface SpreadsheetText {
  readonly from: "Excel" | "Google Sheets" | "LibreOffice Calc";
  readonly why: string;
  readonly plain: string;
  readonly html: string;
  readonly cells: readonly (readonly string[])[];
}

const excelHtml = (rows: string): string =>
  `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">\r\n<head>\r\n<meta http-equiv=Content-Type content="text/html; charset=utf-8">\r\n<meta name=ProgId content=Excel.Sheet>\r\n<meta name=Generator content="Microsoft Excel 15">\r\n</head>\r\n<body link="#0563C1" vlink="#954F72">\r\n<table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse:collapse;width:144pt'>\r\n<!--StartFragment-->\r\n${rows}<!--EndFragment-->\r\n</table>\r\n</body>\r\n</html>\r\n`;
const sheetsHtml = (rows: string): string =>
  `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" border="1" style="table-layout:fixed;font-size:10pt;font-family:Arial;width:0px;border-collapse:collapse;border:none" data-sheets-root="1" data-sheets-baot="1"><colgroup><col width="100"/></colgroup><tbody>${rows}</tbody></table>`;
const calcHtml = (rows: string): string =>
  `<!DOCTYPE html>\n\n<html>\n<head>\n\t\n\t<meta http-equiv="content-type" content="text/html; charset=utf-8"/>\n\t<title></title>\n\t<meta name="generator" content="LibreOffice 7.6.4.1 (Linux)"/>\n</head>\n\n<body>\n<table cellspacing="0" border="0">\n\t<colgroup width="85"></colgroup>\n${rows}</table>\n</body>\n\n</html>\n`;

export const spreadsheetTexts: readonly SpreadsheetText[] = [
  {
    from: "Excel",
    why: "a column of numbers, one of them a formula's value",
    plain: "7.5\r\n8\r\n6.25\r\n",
    html: excelHtml(
      " <tr height=20 style='height:15.0pt'>\r\n  <td height=20 align=right width=64 style='height:15.0pt;width:48pt'>7.5</td>\r\n </tr>\r\n <tr height=20>\r\n  <td height=20 align=right>8</td>\r\n </tr>\r\n <tr height=20>\r\n  <td height=20 align=right x:num x:fmla=\"=A1-1.25\">6.25</td>\r\n </tr>\r\n ",
    ),
    cells: [["7.5"], ["8"], ["6.25"]],
  },
  {
    from: "Excel",
    why: "texts with line ends, tabs and quotation marks within a cell",
    plain: '"Two lines:\n""setup"" and test"\t7.5\r\n"Parted\tby a tab"\t8\r\n',
    html: excelHtml(
      " <tr>\r\n  <td class=xl65>Two lines:<br>\r\n    &quot;setup&quot; and test</td>\r\n  <td align=right>7.5</td>\r\n </tr>\r\n <tr>\r\n  <td>Parted<span style='mso-spacerun:yes'>  </span>by a tab</td>\r\n  <td align=right>8</td>\r\n </tr>\r\n ",
    ),
    cells: [
      ['Two lines:\n"setup" and test', "7.5"],
      ["Parted\tby a tab", "8"],
    ],
  },
  {
    from: "Excel",
    why: "amounts of a currency, in groups, below zero in brackets, and a percentage",
    plain: " $1,234.50 \r\n-$5.00\r\n $(5.00)\r\n25%\r\n",
    html: excelHtml(
      " <tr>\r\n  <td class=xl66><span style='mso-spacerun:yes'> </span>$1,234.50 </td>\r\n </tr>\r\n <tr>\r\n  <td class=xl67 align=right>-$5.00</td>\r\n </tr>\r\n <tr>\r\n  <td class=xl66><span style='mso-spacerun:yes'> </span>$(5.00)</td>\r\n </tr>\r\n <tr>\r\n  <td class=xl68 align=right>25%</td>\r\n </tr>\r\n ",
    ),
    cells: [[" $1,234.50 "], ["-$5.00"], [" $(5.00)"], ["25%"]],
  },
  {
    from: "Excel",
    why: "a merged cell over two rows and an empty one",
    plain: "Both days\t4\r\n\t5\r\n\t\r\n",
    html: excelHtml(
      " <tr>\r\n  <td rowspan=2 class=xl69>Both days</td>\r\n  <td align=right>4</td>\r\n </tr>\r\n <tr>\r\n  <td align=right>5</td>\r\n </tr>\r\n <tr>\r\n  <td></td>\r\n  <td></td>\r\n </tr>\r\n ",
    ),
    cells: [
      ["Both days", "4"],
      ["", "5"],
      ["", ""],
    ],
  },
  {
    from: "Google Sheets",
    why: "no line end after the last row, a text of two lines",
    plain: '"Two lines:\n""setup"" and test"\t7.5\nPlain "quoted" word\t8',
    html: sheetsHtml(
      `<tr style="height:21px;"><td style="overflow:hidden;padding:2px 3px 2px 3px;vertical-align:bottom;" data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;Two lines:\\n\\&quot;setup\\&quot; and test&quot;}">Two lines:<br/>&quot;setup&quot; and test</td><td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:7.5}">7.5</td></tr><tr style="height:21px;"><td data-sheets-value="{&quot;1&quot;:2}">Plain &quot;quoted&quot; word</td><td data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:8}" data-sheets-formula="=B1+0.5">8</td></tr>`,
    ),
    cells: [
      ['Two lines:\n"setup" and test', "7.5"],
      ['Plain "quoted" word', "8"],
    ],
  },
  {
    from: "Google Sheets",
    why: "numbers of a French sheet: narrow no-break spaces and a minus of its own",
    plain: "1\u202f234,50\u00a0€\n\u22125,00\u00a0€",
    html: sheetsHtml(
      `<tr><td data-sheets-numberformat="{&quot;1&quot;:4}">1\u202f234,50\u00a0€</td></tr><tr><td>\u22125,00\u00a0€</td></tr>`,
    ),
    cells: [["1\u202f234,50\u00a0€"], ["\u22125,00\u00a0€"]],
  },
  {
    from: "LibreOffice Calc",
    why: "a Danish sheet: points group, a comma before the decimals, a currency behind",
    plain: "1.234,50 kr.\tChargeable\n-5,00 kr.\tComplimentary\n",
    html: calcHtml(
      '\t<tr>\n\t\t<td height="17" align="right" sdval="1234.5" sdnum="1030;0;#.##0,00 [$kr.-406]"><font face="Liberation Sans">1.234,50 kr.</font></td>\n\t\t<td align="left">Chargeable</td>\n\t</tr>\n\t<tr>\n\t\t<td height="17" align="right" sdval="-5" sdnum="1030;0;#.##0,00 [$kr.-406];[RED]-#.##0,00 [$kr.-406]"><font color="#FF0000">-5,00 kr.</font></td>\n\t\t<td align="left">Complimentary</td>\n\t</tr>\n',
    ),
    cells: [
      ["1.234,50 kr.", "Chargeable"],
      ["-5,00 kr.", "Complimentary"],
    ],
  },
  {
    from: "LibreOffice Calc",
    why: "a text of two lines, and an empty cell at the end",
    plain: '"Two lines:\n""setup"" and test"\t7.5\nOne\t\n',
    html: calcHtml(
      '\t<tr>\n\t\t<td height="32" align="left">Two lines:<br>&quot;setup&quot; and test</td>\n\t\t<td align="right" sdval="7.5" sdnum="1033;">7.5</td>\n\t</tr>\n\t<tr>\n\t\t<td height="17" align="left">One</td>\n\t\t<td align="left"><br></td>\n\t</tr>\n',
    ),
    cells: [
      ['Two lines:\n"setup" and test', "7.5"],
      ["One", ""],
    ],
  },
];
