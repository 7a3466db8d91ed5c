/**
 * Why something was not taken, in English and in Chinese. What is refused is kept and answered by the API in English;
 * pages say it in the reader's language (`saidIn`). A name in braces stands for any text; `{detail}` for one that is
 * itself in here, `{list}` for words that are joined by "or". A test holds that everything that can be refused is here.
 */
export const refusalWords: readonly (readonly [english: string, chinese: string])[] = [
  // an event and its fields
  ["must be given", "必须给出"],
  ["must not be empty", "不能为空"],
  ["must be a string", "必须是文字"],
  ["must be an object", "必须是一个对象"],
  ["must be {list}", "必须是 {list}"],
  ["must not be negative", "不能是负数"],
  ["must not contain a NUL character", "不能含有 NUL 字符"],
  ["must not contain half of a surrogate pair", "不能含有半个代理对（字符不完整）"],
  ["must have at most {most} characters", "最多 {most} 个字符"],
  ["must be at most {bytes} bytes", "最多 {bytes} 字节"],
  ["must be a whole number from 0 to {most}", "必须是 0 到 {most} 之间的整数"],
  ["must be a decimal string, or a number {precision}", "必须是十进制数的文字，或一个数（{precision}）"],
  [
    "must be a decimal string, or a number of at most 15 significant digits",
    "必须是十进制数的文字，或有效数字不超过 15 位的数",
  ],
  ["must have at most 6 decimals and 15 digits before the point", "小数最多 6 位，小数点前最多 15 位"],
  ["must be a date that exists, such as {day}", "必须是真实存在的日期，例如 {day}"],
  ["must be on a date that exists: {day} does not", "日期必须真实存在：{day} 不存在"],
  [
    "must be an RFC 3339 time with an offset or Z, such as {time}",
    "必须是带时区的时间（RFC 3339），例如 {time}",
  ],
  [
    "must end with Z or an offset such as {offset}: without one nobody knows when it was",
    "末尾必须写明时区（Z，或 {offset} 这样的偏移）：没有它就不知道是什么时刻",
  ],
  [
    "must not be a leap second: clocks here have none, send second 59",
    "不能是闰秒：这里的时钟没有闰秒，请发第 59 秒",
  ],
  ["must have a time of day from 00:00:00 to 23:59:59", "时刻必须在 00:00:00 到 23:59:59 之间"],
  ["must have an offset from -23:59 to +23:59", "时区偏移必须在 -23:59 到 +23:59 之间"],
  ["must not be before from", "不能早于 from"],
  ["must not be before {day}", "不能早于 {day}"],
  [
    "must not be more than {hours} hours ahead of the server",
    "不能比服务器的时间早到 {hours} 小时以上（时间在将来）",
  ],
  ["must be at most {days} days from from, both included", "从 from 起最多 {days} 天（含首尾两天）"],
  ["must be given together with to", "必须和 to 一起给出"],
  ["must be given together with from", "必须和 from 一起给出"],
  ["must be human: a review is a person's", "必须是 human：复核由人来做"],
  ["must be given for a human actor only", "只有人做的步骤才能写"],
  ["must not be more than inputTokens, of which it is a part", "不能超过 inputTokens：它是其中的一部分"],
  [
    "must be a currency of ISO 4217 in three capitals, such as {code}",
    "必须是 ISO 4217 的货币代码，三个大写字母，例如 {code}",
  ],
  [
    "has no exchange rate from {from} to {to} for {day}: enter one under Settings, Exchange rates (exchangeRates of PUT /api/v1/settings), then send the event again",
    "{day} 没有从 {from} 到 {to} 的汇率：请在“设置”的“汇率”里填一个（PUT /api/v1/settings 的 exchangeRates），再把事件发一次",
  ],
  ["must be an event: a JSON object", "必须是一条事件：一个 JSON 对象"],
  ["must be an event (an object) or an array of events", "必须是一条事件（一个对象），或事件的数组"],
  ["names no case as long as process is not given too", "没有同时给出 process，就不知道是哪个 case"],
  ["is left out, as the event has no money", "已略去：这条事件没有金额"],
  ["is unknown and left out", "不认识，已略去"],
  ["has {count} more unknown keys, left out too", "另有 {count} 个不认识的键，也已略去"],
  ["is not known here", "这里没有这一项"],
  ["was sent with other content before; that one stays", "以前发过同一个 id、内容不同的事件；保留先来的"],
  [
    "names an event that was sent with other content; that one stays",
    "以前发过同一个 id、内容不同的事件；保留先来的",
  ],

  // JSON and CloudEvents
  ["is not JSON: {detail}", "不是 JSON：{detail}"],
  ["cannot be read as JSON", "无法按 JSON 读取"],
  ["must hold JSON: {detail}", "里面必须是 JSON：{detail}"],
  ["line {line}, column {column}: {detail}", "第 {line} 行第 {column} 个字符：{detail}"],
  [
    "Line {line}, column {column}: {detail}. Nothing was stored.",
    "第 {line} 行第 {column} 个字符：{detail}。什么都没有存。",
  ],
  ["column {column}: {detail}", "第 {column} 个字符：{detail}"],
  ["line {line}: {detail}", "第 {line} 行：{detail}"],
  ["line breaks and control characters in a string must be escaped", "字符串里的换行和控制字符必须转义"],
  ["unknown escape in a string", "字符串里有不认识的转义"],
  ["ends too early: the string that begins here has no end", "结束得太早：从这里开始的字符串没有结尾"],
  ["ends too early", "结束得太早"],
  ["nothing may follow the value", "值的后面不能再有内容"],
  ["expected a comma or {sign}", "这里应该是逗号或 {sign}"],
  ["expected a key in double quotes", "这里应该是双引号里的键"],
  ["expected a colon after the key", "键的后面应该是冒号"],
  ["expected a value", "这里应该是一个值"],
  ['must be "1.0", in the header ce-specversion', "请求头 ce-specversion 必须是“1.0”"],
  ['must be "1.0" where it is given', "给出时必须是“1.0”"],
  ['must be "1.0"', "必须是“1.0”"],
  [
    "is no name of a CloudEvents attribute: it must have letters a–z and digits only",
    "不是 CloudEvents 的属性名：只能有小写字母 a–z 和数字",
  ],
  ["is no name of a CloudEvents attribute", "不是 CloudEvents 的属性名"],
  ["must be a whole number of 32 bits: send other numbers as a text", "必须是 32 位整数：其他数请写成文字"],
  [
    "must be a text, a whole number or a boolean: what has parts belongs into data",
    "必须是文字、整数或布尔值：有层次的内容放进 data",
  ],
  [
    "must be sent once, with blanks and what is not ASCII percent-encoded",
    "只能发一次，空格和非 ASCII 字符要用百分号编码",
  ],
  ["must be percent-encoded (UTF-8) where it is not ASCII", "非 ASCII 字符必须用百分号编码（UTF-8）"],
  [
    "holds a %-sequence that is not UTF-8: encode it with encodeURIComponent",
    "含有不是 UTF-8 的百分号编码：请用 encodeURIComponent 编码",
  ],
  ["must not be given together with data", "不能和 data 一起给出"],
  ["must be a string in base64 (RFC 4648, with padding)", "必须是 base64 文字（RFC 4648，带填充）"],
  [
    "must be application/json: other data in data_base64 cannot be read",
    "必须是 application/json：data_base64 里的其他内容读不了",
  ],
  [
    "a batch of CloudEvents must be an array; one alone is application/cloudevents+json",
    "一批 CloudEvents 必须是数组；单独一条用 application/cloudevents+json",
  ],
  [
    "a structured CloudEvent must be one object; several are application/cloudevents-batch+json",
    "一条结构化的 CloudEvent 必须是一个对象；多条用 application/cloudevents-batch+json",
  ],
  [
    "with ce- headers the body is the data of one event, and here it holds whole events: leave the headers out, and send CloudEvents as application/cloudevents+json or application/cloudevents-batch+json",
    "有 ce- 请求头时，正文是一条事件的 data，这里却是整条事件：请去掉这些请求头，用 application/cloudevents+json 或 application/cloudevents-batch+json 发送",
  ],

  // traces
  [
    "is beyond the {count} spans that a trace may have: begin a new trace for each piece of work",
    "超出一条追踪最多 {count} 个 span 的限制：每件工作请另起一条追踪",
  ],
  ["must be {bytes} bytes that are not all 0", "必须是 {bytes} 个字节，且不全为 0"],
  [
    "must be {bytes} bytes: {digits} hex digits in JSON",
    "必须是 {bytes} 个字节：JSON 里是 {digits} 位十六进制数",
  ],
  [
    "must be nanoseconds since 1970, as a number or its digits",
    "必须是自 1970 年起的纳秒数，写成数或数字文字",
  ],
  ["cannot be read as a Span in protobuf", "无法按 protobuf 的 Span 读取"],
  ["{detail} as a Span in protobuf", "{detail}（按 protobuf 的 Span）"],
  ["must be given, as fixed64", "必须给出（fixed64）"],

  // webhooks
  ["must be a JSON object or an array of objects", "必须是一个 JSON 对象，或对象的数组"],
  ["must be ndjson, or absent: a webhook brings JSON", "必须是 ndjson，或不写：Webhook 发来的是 JSON"],
  ["must be the webhook's own source, or absent", "必须是这个 Webhook 自己的来源，或不写"],
  ["is for files: a body is an object or a list of them", "只用于文件：正文是一个对象，或对象的列表"],
  [
    "At most {most} objects in one webhook, {count} came: send less at a time.",
    "一次 Webhook 最多 {most} 个对象，来了 {count} 个：请一次少发一些。",
  ],

  // cells of a file
  ["must be a number, not {found}", "必须是数，而不是 {found}"],
  ["must be a number ({format}), not {found}", "必须是数（{format}），而不是 {found}"],
  [
    '{found} may be read in two ways: say in the mapping whether "decimal" is "." or ","',
    "{found} 有两种读法：请在对应方式里写明小数点（decimal）是“.”还是“,”",
  ],
  ["must be a time written as {format}, not {found}", "必须是按 {format} 写的时间，而不是 {found}"],
  ["{found} is no time that exists", "{found} 不是真实存在的时间"],
  ['{found} has no offset: the mapping needs a "zone"', "{found} 没有写时区：对应方式里要有 zone"],
  ["{found} is no {format} time between 1970 and 9999", "{found} 不是 1970 到 9999 年之间的 {format} 时间"],
  [
    "{found} is no {format} time between 1970 and 9999 (is it unixMs?)",
    "{found} 不是 1970 到 9999 年之间的 {format} 时间（是 unixMs 吗？）",
  ],
  ["the mapping names the same part of it again and again", "对应方式一再用到它的同一部分"],
  ["{detail} (and {count} more)", "{detail}（另有 {count} 处）"],
  ["mapping {place}: {detail}", "对应方式 {place}：{detail}"],
  ["{detail} (the row is too long to be kept)", "{detail}（这一行太长，没有保留）"],

  // a file
  ["the file is empty: it must have a header", "文件是空的：必须有表头"],
  ["The file is empty.", "文件是空的。"],
  ["the log has no event", "日志里没有事件"],
  ["a quote is opened in this row and never closed", "这一行的引号有开头，没有结尾"],
  [
    "the row has more than {most} characters: is a quote opened and not closed?",
    "这一行超过 {most} 个字符：是不是引号没有结尾？",
  ],
  [
    "the header has {count} columns, at most {most} are read: remove some, or is it another delimiter?",
    "表头有 {count} 列，最多读 {most} 列：请删掉一些；或者分隔符不是这个？",
  ],
  ["the gzip file is broken: {detail}", "gzip 文件已损坏：{detail}"],
  ["it cannot be unpacked", "无法解压"],
  ["the file unpacks to more than {size}: import it in parts", "文件解压后超过 {size}：请分成几份导入"],
  ["the file is packed with gzip twice: pack it once", "文件用 gzip 压缩了两次：压缩一次就好"],
  [
    'the file is not {label}: set "encoding" in the mapping',
    "文件不是 {label} 编码：请在对应方式里写明 encoding",
  ],
  [
    '{what}: set "encoding" in the mapping, such as gb18030, windows-1252 or utf-16le',
    "{what}：请在对应方式里写明 encoding，例如 gb18030、windows-1252 或 utf-16le",
  ],
  [
    "{what} must not be larger than 64 MiB: CSV and NDJSON are read at any size",
    "{what} 不能超过 64 MiB：CSV 和 NDJSON 多大都能读",
  ],
  ["the JSON is nested more than {deepest} deep", "JSON 的层次超过 {deepest} 层"],
  [
    "the JSON holds more than {most} values: write one object a line, which is read at any size",
    "JSON 里的值超过 {most} 个：请一行写一个对象，那样多大都能读",
  ],
  ["{path} leads to no list in the file", "在文件里沿着 {path} 找不到列表"],
  ["it cannot be parsed", "无法解析"],
  ["the file must be one JSON value: {detail}", "文件必须是一个 JSON 值：{detail}"],
  [
    "the file begins as JSON does, but is neither one object a line nor one JSON value",
    "文件开头像 JSON，却既不是一行一个对象，也不是一个 JSON 值",
  ],
  ["the JSON in the file holds no object", "文件里的 JSON 没有对象"],
  [
    "a list holds at most {most} events: write them one a line, which has no limit",
    "一个列表最多 {most} 条事件：请一行写一条，那样没有上限",
  ],
  ["spans are no rows", "span 不是行"],
  ["the file is XML, but no XES log: it begins with <{tag}>", "文件是 XML，但不是 XES 日志：开头是 <{tag}>"],
  ["an event of the log has more than {most} attributes", "日志里有一条事件的属性超过 {most} 个"],
  [
    "the file is no Excel workbook (.xlsx) but text: is it CSV?",
    "文件不是 Excel 工作簿（.xlsx），而是文本：是 CSV 吗？",
  ],
  ["the file is no Excel workbook (.xlsx) but {kind}", "文件不是 Excel 工作簿（.xlsx），而是 {kind}"],
  ["the file is no XES log: it does not begin as XML does", "文件不是 XES 日志：开头不是 XML"],
  [
    "the file is no XES log: it does not begin as XML does; unpack it first",
    "文件不是 XES 日志：开头不是 XML；请先解压",
  ],
  [
    'the file is a zip archive or an Excel workbook, not {format}: set "format" to "xlsx", or unpack it',
    "文件是 zip 压缩包或 Excel 工作簿，不是 {format}：请把 format 写成 xlsx，或先解压",
  ],
  [
    'the file is XML, not {format}: if it is an XES log, set "format" to "xes"',
    "文件是 XML，不是 {format}：如果是 XES 日志，请把 format 写成 xes",
  ],
  [
    "the file is an Excel workbook with a password: save it without one",
    "文件是有密码的 Excel 工作簿：请去掉密码再存",
  ],
  [
    "the file is an old Excel workbook (.xls), or one with a password: save it as .xlsx without a password, or as CSV",
    "文件是旧版 Excel 工作簿（.xls），或者有密码：请不带密码另存为 .xlsx 或 CSV",
  ],
  ["the file is a PDF: export the table as CSV or .xlsx", "文件是 PDF：请把表格导出成 CSV 或 .xlsx"],
  [
    "the file is a web page, whatever its name says: open it in Excel and save it as .xlsx or as CSV",
    "不管文件名怎么写，它是一个网页：请用 Excel 打开，另存为 .xlsx 或 CSV",
  ],
  [
    "the file is a table of Excel 2003 (XML): open it in Excel and save it as .xlsx or as CSV",
    "文件是 Excel 2003 的表格（XML）：请用 Excel 打开，另存为 .xlsx 或 CSV",
  ],
  [
    "{name} has a document type (<!DOCTYPE>), which is not read: remove it",
    "{name} 有文档类型（<!DOCTYPE>），不读：请删掉",
  ],
  ["{name} is broken XML: {detail}", "{name} 不是完好的 XML：{detail}"],
  ["{name} is nested more than {depth} deep", "{name} 的层次超过 {depth} 层"],
  ["{name} has a piece of more than {most} characters", "{name} 里有一段超过 {most} 个字符"],

  // a workbook
  ["the workbook has no sheet", "工作簿里没有工作表"],
  ["{sheet} is no sheet of the workbook: it has {names}", "工作簿里没有工作表 {sheet}：有的是 {names}"],
  ["the sheet {sheet} is empty: it must have a header", "工作表 {sheet} 是空的：必须有表头"],
  ["the sheet has a row {at} after row {line}", "工作表里第 {line} 行之后又出现第 {at} 行"],
  ["the sheet has more than {most} columns: remove some", "工作表超过 {most} 列：请删掉一些"],
  ["the workbook has {count} parts; at most {most} are read", "工作簿有 {count} 个部分；最多读 {most} 个"],
  [
    "the workbook has more than {most} {what}: save its sheet as CSV, which is read at any size",
    "工作簿里的内容（{what}）超过 {most}：请把工作表存成 CSV，那样多大都能读",
  ],
  [
    "the workbook has a {what} of more than {most} characters: shorten or remove it",
    "工作簿里有一处（{what}）超过 {most} 个字符：请缩短或删掉",
  ],
  ["the workbook is protected by a password: save it without one", "工作簿有密码保护：请去掉密码再存"],
  ["the workbook is broken, or cut off: {detail}", "工作簿已损坏，或没有传完：{detail}"],
  [
    "the workbook unpacks to more than 1 GiB: save its sheet as CSV, which is read at any size",
    "工作簿解压后超过 1 GiB：请把工作表存成 CSV，那样多大都能读",
  ],
  [
    "the workbook's texts are more than 64 million characters: save its sheet as CSV",
    "工作簿里的文字超过 6400 万个字符：请把工作表存成 CSV",
  ],
  [
    "the file is a binary Excel workbook (.xlsb): save the table as an Excel workbook (.xlsx) or as CSV",
    "文件是二进制的 Excel 工作簿（.xlsb）：请把表格存成 Excel 工作簿（.xlsx）或 CSV",
  ],
  [
    "the file is a Word document: save the table as an Excel workbook (.xlsx) or as CSV",
    "文件是 Word 文档：请把表格存成 Excel 工作簿（.xlsx）或 CSV",
  ],
  [
    "the file is a presentation: save the table as an Excel workbook (.xlsx) or as CSV",
    "文件是演示文稿：请把表格存成 Excel 工作簿（.xlsx）或 CSV",
  ],
  [
    "the file is an OpenDocument file (.ods): save the table as an Excel workbook (.xlsx) or as CSV",
    "文件是 OpenDocument 表格（.ods）：请把表格存成 Excel 工作簿（.xlsx）或 CSV",
  ],
  [
    "the file is of Apple Numbers: save the table as an Excel workbook (.xlsx) or as CSV",
    "文件是 Apple Numbers 的：请把表格存成 Excel 工作簿（.xlsx）或 CSV",
  ],
  [
    "the file is a zip archive and no Excel workbook: save the table as an Excel workbook (.xlsx) or as CSV",
    "文件是 zip 压缩包，不是 Excel 工作簿：请把表格存成 Excel 工作簿（.xlsx）或 CSV",
  ],
  [
    "{what}: save the table as an Excel workbook (.xlsx) or as CSV",
    "{what}：请把表格存成 Excel 工作簿（.xlsx）或 CSV",
  ],

  // what the columns are
  ["{column} is no column of the file: {names}", "文件里没有列 {column}：{names}"],
  [
    "{column} is no column of the file: choose another for {role}",
    "文件里没有列 {column}：请另选一列作为 {role}",
  ],
  ["{column} is the name of {count} columns: rename one", "有 {count} 列都叫 {column}：请改掉一个"],
  [
    "{column} has braces in its name, which stand for columns in a mapping: rename it",
    "列名 {column} 里有花括号，在对应方式里它代表一列：请改名",
  ],
  ["The file has no column {column}.", "文件里没有列 {column}。"],
  ["no rule takes its actor from the column {column}", "没有规则从列 {column} 读出是谁做的"],
  ["it must be said whether {column} is written as {list}", "请说明 {column} 是按 {list} 哪种写法写的"],
  ["it cannot be told whether the text is {list}: say which", "看不出文字编码是 {list}：请选一个"],
  [
    "it cannot be told what the table is about: choose its kind, and which columns say what and when",
    "看不出这张表讲的是什么：请选它的种类，再选哪一列是什么、什么时候",
  ],
  ["to be answered first: {detail}", "请先回答：{detail}"],
  ["a list of tickets needs the ticket's number: choose a column for it", "工单表要有工单号：请选一列"],
  [
    "a list of tickets needs the time when each was opened: choose a column for it",
    "工单表要有创建时间：请选一列",
  ],
  [
    "a payroll needs the day from which each line is in force: choose a column for it",
    "工资表要有每一行生效的日期：请选一列",
  ],
  ["a payroll needs the number of people (FTE): choose a column for it", "工资表要有人数（FTE）：请选一列"],
  ["a list of orders needs the order's number: choose a column for it", "订单表要有订单号：请选一列"],
  ["a list of orders needs the time of each order: choose a column for it", "订单表要有下单时间：请选一列"],
  ["a list of orders needs the amount: choose a column for it", "订单表要有金额：请选一列"],
  ["a list of costs needs the day of each: choose a column for it", "支出表要有日期：请选一列"],
  ["a list of costs needs the amount: choose a column for it", "支出表要有金额：请选一列"],
  [
    "a list of model calls needs the time of each call: choose a column for it",
    "模型调用表要有时间：请选一列",
  ],
  [
    "a list of model calls needs the tokens in and out: choose a column for it",
    "模型调用表要有输入和输出的 token 数：请选一列",
  ],
  ["a log needs the time of each step: choose a column for it", "活动日志要有每一步的时间：请选一列"],
  [
    "a log needs the case that each step belongs to: choose a column for it",
    "活动日志要有每一步属于哪一件：请选一列",
  ],
  ["a log needs the step: choose a column for it", "活动日志要有步骤：请选一列"],
  [
    "the file is none of Handover’s templates: download one and fill it",
    "文件不是 Handover 的模板：请下载一个来填",
  ],
  ["the template of {type} needs its column {field}: put it back", "{type} 的模板要有列 {field}：请加回来"],
  [
    "the preset {name} goes by the file's own columns: give the file",
    "预设 {name} 要看文件自己的列：请给出文件",
  ],
  [
    "The file is {format}: the preset {name} reads {formats}.",
    "文件是 {format}：预设 {name} 读的是 {formats}。",
  ],
  [
    "There is no template {name}: name a type of event and .csv or .xlsx, such as case.step.csv.",
    "没有模板 {name}：请写事件类型加 .csv 或 .xlsx，例如 case.step.csv。",
  ],
  ["{table} needs {wanted}: choose a column for it", "{table} 还缺 {wanted}：请选一列"],
  ["There is no preset {name}: {names}.", "没有预设 {name}：{names}。"],

  // a mapping that was written by hand
  ['must come with "format": "{format}"', '要和 "format": "{format}" 一起用'],
  ['must come with "path"', "要和 path 一起用"],
  ['must come with "map"', "要和 map 一起用"],
  ['must come with "number": true', '要和 "number": true 一起用'],
  ['must differ from "decimal"', "必须和 decimal 不同"],
  ["is for tables: nothing is mapped", "只用于表格：这里没有要对应的列"],
  ["must be absent: nothing is mapped", "不能写：这里没有要对应的列"],
  ["must have at least one rule", "至少要有一条规则"],
  [
    "names columns in {count} places, at most {most} are read: leave fields and rules out",
    "有 {count} 处用到列，最多读 {most} 处：请去掉一些字段和规则",
  ],
  ["is nested too deep", "层次太深"],
  ["holds a character that cannot be stored", "含有无法保存的字符"],
  ["is not an option", "没有这个选项"],

  // bringing a file
  [
    "At most 2 GiB in one file: pack it with gzip, or import it in parts.",
    "一个文件最多 2 GiB：请用 gzip 压缩，或分成几份导入。",
  ],
  ['There is no file in the form: send one as "file".', "表单里没有文件：请以 file 发送一个。"],
  ["The form broke off or is not whole: send it again.", "传到一半断了：请再传一次。"],
  ["The body broke off ({how}): send the same request again.", "传到一半断了（{how}）：请再传一次。"],
  ["There is no such import.", "没有这次导入。"],
  ["This import is undone already.", "这次导入已经撤回了。"],
  ["It is being undone.", "正在撤回。"],
  ["This import is {state}: there is nothing to stop.", "这次导入的状态是 {state}：没有可停的。"],
  [
    "This import is {state}: only a draft can be started or checked.",
    "这次导入的状态是 {state}：只有草稿才能开始或检查。",
  ],
  ["This import was removed while its file came.", "文件还在传的时候，这次导入被删掉了。"],
  [
    "The files that are not imported yet would take more than {most} MB in this organisation: import or remove some of them (GET and DELETE /api/v1/imports), or have UPLOAD_LIMIT_BYTES raised.",
    "企业里还没导入的文件会超过 {most} MB：请导入或删掉一些，或请管理员调高 UPLOAD_LIMIT_BYTES。",
  ],
  [
    "An admin brought this file, and it may hold salaries: only who may see them can look into it. Ask an admin.",
    "这个文件是管理员传的，里面可能有工资：只有能看工资的人才能打开。请找管理员。",
  ],
  [
    "Too many files are being looked at: wait for the answers before.",
    "正在看的文件太多：请等前面的出结果。",
  ],
  [
    "{count} files are coming at once already: send this one when one of them is there.",
    "已经有 {count} 个文件同时在传：等其中一个传完再传这个。",
  ],
  [
    "It failed five times, not because of the file; the server's log says why.",
    "试了五次都没成，原因不在文件；服务器的日志里写着为什么。",
  ],
  ["The import was cancelled.", "导入已取消。"],
];
