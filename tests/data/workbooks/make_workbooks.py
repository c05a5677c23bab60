#!/usr/bin/python3
"""Makes the workbooks beside it; all names and numbers in them are invented. Needs python3-openpyxl and python3-xlwt."""
import datetime
import os
import struct
import zipfile

import openpyxl
import xlwt

os.chdir(os.path.dirname(os.path.abspath(__file__)))

HEAD = ["交易卡号", "交易户名", "交易金额", "交易日期", "交易时间", "交易时刻", "成功", "备注"]
MOMENT = datetime.datetime(2025, 3, 1, 12, 0, 5)


def openpyxl_statement():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "交易明细"
    sheet["A1"] = "银行流水 2025"
    sheet.merge_cells("A1:H1")
    sheet.append(HEAD)
    sheet.append(["6222020000000000001", "张三", 1234.5, datetime.date(2025, 3, 1), MOMENT, 93005, True, "两\n行\t一格"])
    sheet["F3"].number_format = "000000"
    sheet.append([6222021234567890123, "李四", 0.1 + 0.2, None, datetime.time(9, 30, 5), None, False, "#N/A"])
    sheet["C7"] = "远"
    chart = openpyxl.chart.BarChart()
    chart.add_data(openpyxl.chart.Reference(sheet, min_col=3, min_row=2, max_row=4))
    book.create_chartsheet("图").add_chart(chart)
    book.create_sheet("空")
    hidden = book.create_sheet("隐藏")
    hidden.sheet_state = "hidden"
    hidden["B2"] = "看得见"
    book.save("statement.xlsx")


def xlwt_statement():
    book = xlwt.Workbook()
    sheet = book.add_sheet("交易明细")
    style = lambda code: xlwt.easyxf(num_format_str=code)
    sheet.write_merge(0, 0, 0, 7, "银行流水 2025")
    for column, name in enumerate(HEAD):
        sheet.write(1, column, name)
    sheet.write(2, 0, "6222020000000000001")
    sheet.write(2, 1, "张三")
    sheet.write(2, 2, 1234.5, style("#,##0.00"))
    sheet.write(2, 3, datetime.date(2025, 3, 1), style("yyyy-mm-dd"))
    sheet.write(2, 4, MOMENT, style("yyyy-mm-dd hh:mm:ss"))
    sheet.write(2, 5, 93005, style("000000"))
    sheet.write(2, 6, True)
    sheet.write(2, 7, "两\n行\t一格")
    sheet.write(3, 0, 6222021234567890123)
    sheet.write(3, 1, "李四")
    sheet.write(3, 2, 0.1 + 0.2)
    sheet.write(3, 4, datetime.time(9, 30, 5), style("hh:mm:ss"))
    sheet.write(3, 6, False)
    sheet.row(3).set_cell_error(7, 0x2A)
    sheet.write(6, 2, "远")
    sheet.write(7, 0, "é" * 5000 + "中" * 5000)  # goes over the end of a record, narrow and wide
    sheet.row(8).set_cell_text(0, "")
    sheet.write(8, 1, "é" * 8190)
    sheet.write_rich_text(9, 0, ("粗", ("体", xlwt.easyfont("bold true")), "字"))
    for column, value in enumerate([1, 2.5, 1234567, -3, 0.01]):
        sheet.write(10, column, value)
    hidden = book.add_sheet("隐藏")
    hidden.visibility = 1
    hidden.write(1, 1, "看得见")
    book.save("statement.xls")


def ole(streams):
    """A compound file of streams of at least 4096 bytes each, so that it has no small sectors."""
    body, entries, fat, sector = b"", [], [], 0
    for name, data in streams:
        data = data.ljust(4096, b"\0")
        count = (len(data) + 511) // 512
        body += data.ljust(count * 512, b"\0")
        entries.append((name, 2, sector, len(data)))
        fat += [sector + i + 1 for i in range(count - 1)] + [0xFFFFFFFE]
        sector += count
    entries.insert(0, ("Root Entry", 5, 0xFFFFFFFE, 0))
    directory = b""
    for i, (name, kind, start, size) in enumerate(entries):
        text = (name + "\0").encode("utf-16le")
        child = 1 if i == 0 and len(entries) > 1 else 0xFFFFFFFF
        right = i + 1 if 0 < i < len(entries) - 1 else 0xFFFFFFFF
        directory += text.ljust(64, b"\0") + struct.pack("<HBBIII", len(text), kind, 1, 0xFFFFFFFF, right, child)
        directory += b"\0" * 36 + struct.pack("<IQ", start, size)
    directory = directory.ljust((len(directory) + 511) // 512 * 512, b"\0")
    first = sector
    count = len(directory) // 512
    body += directory
    fat += [first + i + 1 for i in range(count - 1)] + [0xFFFFFFFE]
    sector += count
    tables = (len(fat) + 1 + 126) // 127
    fat += [0xFFFFFFFD] * tables
    fat += [0xFFFFFFFF] * (-len(fat) % 128)
    body += struct.pack("<%dI" % len(fat), *fat)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
    header += struct.pack("<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, tables, first, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<109I", *([sector + i for i in range(tables)] + [0xFFFFFFFF] * (109 - tables)))
    return header + body


def record(kind, data=b""):
    return struct.pack("<HH", kind, len(data)) + data


def text16(text, wide=None):
    wide = any(ord(c) > 255 for c in text) if wide is None else wide
    return struct.pack("<HB", len(text), wide) + text.encode("utf-16le" if wide else "latin-1")


def cell(kind, row, column, data, style=0):
    return record(kind, struct.pack("<HHH", row, column, style) + data)


def number(row, column, value, style=0):
    return cell(0x0203, row, column, struct.pack("<d", value), style)


def formula(row, column, result):
    return cell(0x0006, row, column, result + struct.pack("<HIH", 0, 0, 0))


def marked(kind, value=0):
    return bytes([kind, 0, value, 0, 0, 0, 0xFF, 0xFF])


BOF8, BOF5, EOF = struct.pack("<HH", 0x0600, 5), struct.pack("<HH", 0x0500, 5), record(0x000A)


def book(bof, before, sheets, name):
    """`before` are records of the book; `sheets` pairs of a name and records."""
    sizes = [len(name(title)) + 10 for title, _ in sheets]
    offset = len(record(0x0809, bof)) + len(before) + sum(sizes) + len(EOF)
    head = record(0x0809, bof) + before
    tail = b""
    for title, records in sheets:
        head += record(0x0085, struct.pack("<IBB", offset, 0, 0) + name(title))
        part = record(0x0809, bof[:2] + struct.pack("<H", 0x10)) + records + EOF
        tail += part
        offset += len(part)
    return head + EOF + tail


def name8(title):
    wide = any(ord(c) > 255 for c in title)
    return struct.pack("<BB", len(title), wide) + title.encode("utf-16le" if wide else "latin-1")


def name5(title):
    raw = title.encode("gbk")
    return bytes([len(raw)]) + raw


def old_books():
    strings = struct.pack("<II", 4, 4) + text16("共享") + text16("") + struct.pack("<HBHI", 2, 0x0D, 1, 8)
    strings += "带饰".encode("utf-16le") + b"\0" * 4 + b"\1" * 8 + text16("plain")
    formats = record(0x041E, struct.pack("<H", 164) + text16("000000"))
    formats += record(0x041E, struct.pack("<H", 165) + text16('yyyy"年"m"月"d"日"'))
    styles = b"".join(record(0x00E0, struct.pack("<HH16x", 0, i)) for i in (0, 164, 165, 22))
    cells = number(0, 0, 1) + cell(0x00FD, 0, 1, struct.pack("<I", 0)) + cell(0x00FD, 0, 2, struct.pack("<I", 1))
    cells += cell(0x00FD, 0, 3, struct.pack("<I", 2))
    cells += cell(0x00FD, 0, 4, struct.pack("<I", 3))
    cells += formula(1, 0, struct.pack("<d", 2.5)) + formula(1, 1, marked(0)) + record(0x0207, text16("算出的字"))
    cells += formula(1, 2, marked(1, 1)) + formula(1, 3, marked(2, 7)) + formula(1, 4, marked(3))
    cells += formula(1, 5, marked(0)) + record(0x04BC, b"\0" * 8) + record(0x0207, text16("a" * 3000)[:1000])
    cells += record(0x003C, b"\0" + b"a" * (3000 - 997))
    cells += number(2, 0, 93005, 1) + number(2, 1, 45717, 2) + number(2, 2, 45717.5, 3) + number(2, 3, 45717.5, 1)
    cells += cell(0x00BD, 3, 0, struct.pack("<I", (12345 << 2) | 3) + struct.pack("<HI", 0, (7 << 2) | 2) + struct.pack("<HI", 0, 0x3FF00000) + struct.pack("<H", 2))
    cells += cell(0x0204, 4, 0, text16("标签")) + cell(0x00D6, 4, 1, text16("富标签") + struct.pack("<H", 0))
    cells += cell(0x0205, 4, 2, b"\1\0") + cell(0x0205, 4, 3, b"\x2a\1")
    cells += record(0x0809, BOF8[:2] + struct.pack("<H", 0x20)) + number(9, 9, 9) + EOF  # a chart has cells too
    cells += number(5, 1, 1e300) + number(5, 300, 5)
    unordered = b"".join(number(row, column, row * 10 + column) for column in range(3) for row in (2, 0, 1))
    unordered += formula(0, 3, marked(0)) + record(0x0207, text16("后来"))
    before = formats + styles + record(0x00FC, strings)
    stream = book(BOF8, before, [("各种", cells), ("Unordered", unordered)], name8)
    open("kinds.xls", "wb").write(ole([("Workbook", stream)]))

    before5 = record(0x0042, struct.pack("<H", 936)) + record(0x0022, struct.pack("<H", 1))
    before5 += record(0x041E, struct.pack("<HB", 164, 10) + b"yyyy-mm-dd") + styles
    label = lambda row, column, text: cell(0x0204, row, column, struct.pack("<H", len(text.encode("gbk"))) + text.encode("gbk"))
    cells5 = label(0, 0, "户名") + label(0, 1, "张三") + number(1, 0, 0, 1) + number(1, 1, 44255, 1)
    open("excel5.xls", "wb").write(ole([("Book", book(BOF5, before5, [("流水", cells5)], name5))]))

    locked = book(BOF8, record(0x002F, struct.pack("<HHH", 1, 1, 1) + b"\x5a" * 48), [("a", b"\x99" * 64)], name8)
    open("locked.xls", "wb").write(ole([("Workbook", locked)]))
    open("locked.xlsx", "wb").write(ole([("EncryptionInfo", b"\4\0\4\0" + b"<encryption/>"), ("EncryptedPackage", b"\x77" * 5000)]))
    open("letter.doc", "wb").write(ole([("WordDocument", b"\xec\xa5" + b"\0" * 5000)]))


def bomb():
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    with zipfile.ZipFile("bomb.xlsx", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as z:
        z.writestr("_rels/.rels", f'<Relationships xmlns="{package}"><Relationship Id="r" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        z.writestr("xl/workbook.xml", f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="a" sheetId="1" r:id="r"/></sheets></workbook>')
        z.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{package}"><Relationship Id="r" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')
        z.writestr("xl/worksheets/sheet1.xml", f'<worksheet xmlns="{main}"><sheetData>' + " " * (4 << 20) + "</sheetData></worksheet>")


openpyxl_statement()
xlwt_statement()
old_books()
bomb()
