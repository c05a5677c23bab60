#!/usr/bin/env python3
"""Makes the archives of this folder anew, into the working directory. Needs 7z. Everything in them is invented.

Most are written byte by byte, because no packer writes what they hold.
"""
import gzip, io, os, struct, subprocess, tarfile, tempfile, zlib

A = b"account,amount\n" + b"".join(b"62220000000000%02d,%d.00\n" % (i, i * 100) for i in range(60))
B = b"name,phone\n" + b"".join(b"person %d,1390000%04d\n" % (i, i) for i in range(60))
C = b"last\n"
UTF8 = 0x800


def write(name, data):
    with open(name, "wb") as file:
        file.write(data)


# -- zip ---------------------------------------------------------------------------------------------------

class ZipCrypto:
    def __init__(self, password):
        self.keys = [0x12345678, 0x23456789, 0x34567890]
        for byte in password:
            self.update(byte)

    @staticmethod
    def crc(state, byte):
        return (zlib.crc32(bytes([byte]), state ^ 0xFFFFFFFF) ^ 0xFFFFFFFF) & 0xFFFFFFFF

    def update(self, byte):
        k = self.keys
        k[0] = self.crc(k[0], byte)
        k[1] = ((k[1] + (k[0] & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
        k[2] = self.crc(k[2], k[1] >> 24)

    def encrypt(self, data):
        out = bytearray()
        for byte in data:
            t = (self.keys[2] | 2) & 0xFFFF
            out.append(byte ^ ((t * (t ^ 1)) >> 8 & 0xFF))
            self.update(byte)
        return bytes(out)


class Zip:
    def __init__(self):
        self.body, self.directory, self.count = b"", b"", 0

    def add(self, name, data=b"", flags=0, method=8, mode=0o100644, password=None, spoil=None, crc_error=0):
        packed = data
        if method == 8:
            deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
            packed = deflate.compress(data) + deflate.flush()
        crc = zlib.crc32(data) ^ crc_error
        if spoil is not None:
            packed = spoil(packed)
        if password is not None:
            flags |= 1
            packed = ZipCrypto(password).encrypt(bytes(range(11)) + bytes([crc >> 24]) + packed)
        common = struct.pack("<HHHHHIIIHH", 20, flags, method, 0, 0x58A3, crc, len(packed), len(data), len(name), 0)
        self.directory += (b"PK\1\2" + struct.pack("<H", 0x0314) + common
                           + struct.pack("<HHHII", 0, 0, 0, mode << 16, len(self.body)) + name)
        self.body += b"PK\3\4" + common + name + packed
        self.count += 1
        return self

    def bytes(self):
        end = struct.pack("<HHHHIIH", 0, 0, self.count, self.count, len(self.directory), len(self.body), 0)
        return self.body + self.directory + b"PK\5\6" + end


def no_deflate(packed):
    return b"\xFF" * 8 + packed[8:]


plain = (Zip().add("返回/流水.csv".encode(), A, UTF8).add("返回/".encode(), b"", UTF8, 0, 0o40755)
         .add(b"b.csv", B, 0, 0).add(b"__MACOSX/._b.csv", C).add(b".DS_Store", C).add(b"x/Thumbs.db", C)
         .add(b"x/DESKTOP.INI", C).add(b"./a//empty.csv", b"", 0, 0).bytes())
write("plain.zip", plain)
write("nothing.zip", Zip().bytes())
write("gbk.zip", Zip().add("农行返回\\乗客流水.csv".encode("gbk"), A).add("开户资料.csv".encode("gbk"), B).bytes())
write("outside.zip", Zip().add(b"../up.csv", C).add(b"/etc/root.csv", C).add(b"C:\\drive.csv", C)
      .add(b"a/../../up.csv", C).add(b"..\\up.csv", C).add(b"link.csv", b"/etc/passwd", 0, 0, 0o120777)
      .add(b"..fine.csv", C).add(b"fine..csv", C).bytes())
write("damaged.zip", Zip().add(b"a.csv", A, spoil=no_deflate).add(b"b.csv", B, method=0, crc_error=1)
      .add(b"c.csv", C).bytes())
many = Zip()
for i in range(30):
    many.add(b"%02d.csv" % i, A, spoil=no_deflate)
write("manydamaged.zip", many.add(b"fine.csv", C).bytes())
write("cut.zip", plain[:plain.index(b"person 30,")])
write("shrunk.zip", Zip().add(b"a.csv", A, method=1).add(b"b.csv", B).bytes())
write("zipcrypto.zip", Zip().add(b"a.csv", A, password=b"secret").add(b"b.csv", B, method=0, password=b"secret").bytes())
write("chinesepassword.zip", Zip().add(b"a.csv", A, password="密码".encode("gbk"))
      .add(b"b.csv", B, password="密码".encode()).bytes())
write("partly.zip", Zip().add(b"a.csv", A, password=b"secret").add(b"b.csv", B).bytes())
write("zeros.zip", Zip().add(b"a.csv", A).add(b"zeros.csv", bytes(3 << 20)).bytes())

# -- tar and gzip ------------------------------------------------------------------------------------------

def tar(members, format=tarfile.PAX_FORMAT, encoding="utf-8"):
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w", format=format, encoding=encoding) as archive:
        for name, kind, data in members:
            info = tarfile.TarInfo(name)
            info.type = kind
            if kind in (tarfile.SYMTYPE, tarfile.LNKTYPE):
                info.linkname = data
            else:
                info.size = len(data)
            archive.addfile(info, io.BytesIO(data) if isinstance(data, bytes) and kind == tarfile.REGTYPE else None)
    return stream.getvalue()


def gz(data):
    return gzip.compress(data, 9, mtime=0)


REG = tarfile.REGTYPE
members = [("流水.csv", REG, A), ("b/", tarfile.DIRTYPE, b""), ("b/b.csv", REG, B)]
write("plain.tar.gz", gz(tar(members)))
write("gbk.tar.gz", gz(tar(members, tarfile.GNU_FORMAT, "gbk")))
write("links.tar.gz", gz(tar([("a.csv", REG, A), ("hard.csv", tarfile.LNKTYPE, "a.csv"), ("soft.csv", tarfile.SYMTYPE, "a.csv"),
                              ("pipe", tarfile.FIFOTYPE, b""), ("device", tarfile.CHRTYPE, b"")])))
write("cut.tar", tar([("a.csv", REG, A), ("b.csv", REG, B)])[:1024 + len(A) + 1500])
long = gz(tar([("a.csv", REG, A), ("long.csv", REG, bytes(1 << 20)), ("b.csv", REG, B)]))
write("cut.tar.gz", long[:-400])
damaged = bytearray(gz(tar(members)))
damaged[-6] ^= 1
write("damaged.tar.gz", bytes(damaged))
lone = gz(A)
write("lone.csv.gz", lone)
write("damaged.csv.gz", lone[:-6] + bytes([lone[-6] ^ 1]) + lone[-5:])
write("cut.csv.gz", lone[:-9])
write("two.csv.gz", gz(A) + gz(B))
write("padded.csv.gz", lone + bytes(700))
write("empty.csv.gz", gz(b""))
write("twice.csv.gz.gz", gz(lone))

# -- rar ---------------------------------------------------------------------------------------------------

def rar4(members, flags=0):
    def block(body):
        return struct.pack("<H", zlib.crc32(body) & 0xFFFF) + body

    out = b"Rar!\x1a\x07\0" + block(struct.pack("<BHHHI", 0x73, flags, 13, 0, 0))
    for name, data, flags, crc_error in members:
        out += block(struct.pack("<BHHIIBIIBBHI", 0x74, 0x8000 | flags, 32 + len(name), len(data), len(data), 3,
                                 zlib.crc32(data) ^ crc_error, 0x58A36C00, 20, 0x30, len(name), 0o100644) + name) + data
    return out + block(struct.pack("<BHH", 0x7B, 0x4000, 7))


def vint(value):
    out = b""
    while value > 0x7F:
        out += bytes([value & 0x7F | 0x80])
        value >>= 7
    return out + bytes([value])


def rar5(members, flags=0):
    def block(body):
        sized = vint(len(body)) + body
        return struct.pack("<I", zlib.crc32(sized)) + sized

    out = b"Rar!\x1a\x07\1\0" + block(vint(1) + vint(0) + vint(flags))
    for name, data, flags, crc_error, extra in members:
        head = vint(2) + vint(2 | flags | (1 if extra else 0)) + (vint(len(extra)) if extra else b"")
        out += block(head + vint(len(data)) + vint(4) + vint(len(data)) + vint(0o100644)
                     + struct.pack("<I", zlib.crc32(data) ^ crc_error) + vint(0) + vint(1) + vint(len(name)) + name
                     + extra) + data
    return out + block(vint(5) + vint(0) + vint(0))


encryption = vint(1) + vint(0) + vint(0) + bytes([15]) + bytes(range(32))
encryption = vint(len(encryption)) + encryption
write("plain4.rar", rar4([("返回\\流水.csv".encode(), A, 0x200, 0), ("开户.csv".encode("gbk"), B, 0, 0)]))
write("damaged4.rar", rar4([(b"a.csv", A, 0, 1), (b"b.csv", B, 0, 0)]))
write("encrypted4.rar", rar4([(b"a.csv", A, 4, 0), (b"b.csv", B, 0, 0)]))
write("encryptednames4.rar", rar4([], 0x80))
write("volume4.rar", rar4([(b"a.csv", A, 2, 1)], 1))
write("plain5.rar", rar5([("返回/流水.csv".encode(), A, 0, 0, b""), (b"b.csv", B, 0, 0, b"")]))
write("damaged5.rar", rar5([(b"a.csv", A, 0, 1, b""), (b"b.csv", B, 0, 0, b"")]))
write("encrypted5.rar", rar5([(b"a.csv", A, 0, 0, encryption), (b"b.csv", B, 0, 0, b"")]))
write("volume5.rar", rar5([(b"a.csv", A, 8, 0, b"")], 1))

# -- what 7z writes ----------------------------------------------------------------------------------------

with tempfile.TemporaryDirectory() as folder:
    here = os.getcwd()

    def pack(name, *options):
        if os.path.exists(name):
            os.remove(name)
        subprocess.run(["7z", "a", *options, os.path.join(here, name), "."], cwd=folder, check=True,
                       stdout=subprocess.DEVNULL)

    os.mkdir(os.path.join(folder, "返回"))
    for name, data in (("返回/流水.csv", A), ("b.csv", B), ("c.csv", C)):
        write(os.path.join(folder, name), data)
    pack("plain.7z")
    pack("notsolid.7z", "-ms=off")
    pack("encrypted.7z", "-psecret")
    pack("encryptednames.7z", "-psecret", "-mhe=on")
    pack("aes.zip", "-psecret", "-mem=AES256")
with open("notsolid.7z", "rb") as file:
    damaged = bytearray(file.read())
os.remove("notsolid.7z")
damaged[60:80] = bytes(20)
write("damaged.7z", bytes(damaged))
write("cut.7z", open("plain.7z", "rb").read()[:-40])
