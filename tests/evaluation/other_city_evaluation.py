#!/usr/bin/python3
"""How well `series` does on a city that `jingwei simulate` did not make.

usage: other_city_evaluation.py JINGWEI FOLDER [--incidents N] [--seeds S...] [--bare]

What is tuned on one's own cities is good on them. This one is made by other rules: rings that share one thing and
nothing else (a card of the second level, one phone's IMEI under ever new numbers, a card that is the first of one
victim and the second of another, only a script), narratives put together of phrases in any order, shops, carriers'
addresses and hotlines that everybody meets. --bare leaves the paid account out of three registers in ten, as officers
do. Figures are those of series_evaluation.py, for each seed and in the mean. All people and numbers are invented.
"""
import argparse
import csv
import datetime
import json
import os
import random
import shutil
import subprocess

from series_evaluation import judge, mean_of

SCRIPTS = {
    "刷单返利": "被拉入微信群 下载APP后做任务 点赞关注返佣金 前几单小额返现 提现时称操作失误 需继续做联单 垫付本金 客服称任务未完成",
    "虚假投资理财": "网上认识一名老师 推荐股票 加入直播间 在平台充值 盈利后无法提现 称需缴纳个税 内部消息 平台账户冻结",
    "虚假贷款": "接到自称银行客服电话 办理低息贷款 填写资料后称卡号错误 需缴纳解冻金 刷流水 验证还款能力 额度已批 交保证金",
    "冒充电商物流客服": "自称某平台客服 称快递丢失可理赔 误开通会员 每月扣费 引导共享屏幕 转至安全账户 取消业务 影响征信",
    "冒充公检法": "自称公安民警 涉嫌洗钱 出示通缉令 要求配合调查 不得告诉家人 资金清查 转到指定账户 视频做笔录",
    "虚假征信": "称利率过高 需注销账户 影响个人征信 下载会议软件 借贷后转账 清空额度 配合操作 消除记录",
    "冒充领导熟人": "好友发来消息 称在国外不便 代订机票 急需用钱 称会议中 领导要求转账 先垫付 截图转账凭证",
    "虚假购物服务": "在网上看到商品 私下交易 加微信付款 付款后被拉黑 发来虚假链接 未收到货 退款需再付 低价出售",
}
SHARES = (30, 12, 15, 14, 6, 8, 7, 8)
OWN = "项目名额有限 系统升级维护 专线通道审核 账户分级激活 代码输入有误 绿色通道办理 财务对账失败 流水认证不足 白名单录入 二次核验失败 数据修复包 团队连单作业".split()
BRAND = "聚金鑫宝汇通易购淘盈优惠联创达信众筹客云链"
ENDINGS = "事主遂发现被骗 后来所报案 请求帮助 损失较大 遂报警 对方失联 转账后无法联系对方 已告知止付".split()
APPS = "微信 支付宝 闲鱼 抖音 钉钉 腾讯会议".split()
HOTLINES = "95588 95533 10086".split()
PLATFORMS = (("支付宝（中国）网络技术有限公司", "215500690"), ("财付通支付科技有限公司", "243300133"))
MIXES = ("shared", "sim-changes", "level-2-only", "script-only", "levels-crossed")
REGISTER = "警情编号,报警时间,案发时间,报警人,报警电话,受理单位,简要案情,警情类别,损失金额(元),受害人账号,涉案账号,涉案电话"
STATEMENT = ("交易卡号,交易账号,交易户名,交易证件号码,交易时间,交易金额,交易余额,收付标志,交易对手账卡号,对手户名,对手身份证号,"
             "对手开户银行,摘要说明,交易币种,交易网点名称,交易发生地,交易是否成功,传票号,IP地址,MAC地址,交易流水号")
CALLS = "本机号码,呼叫类型,对方号码,开始时间,通话时长,IMEI,IMSI"


class City:
    def __init__(self, seed, incidents, bare):
        self.random = random.Random(seed)
        self.bare = bare
        self.used = set()
        self.register, self.moves, self.calls, self.truth = [], [], [], []
        self.holders = {}
        self.addresses = [f"117.136.{self.digits(1)}.{n + 1}" for n in range(6)]
        self.shops = [("".join(self.random.sample(BRAND, 2)) + "百货商行", self.card()) for _ in range(8)]
        self.rings = self.make_rings(round(incidents * 0.6))
        whose = [ring for ring in self.rings for _ in range(ring["size"])]
        whose += [None] * (incidents - len(whose))
        self.random.shuffle(whose)
        for index, ring in enumerate(whose):
            self.add_incident(f"J3301{2025000001 + index}", ring)

    # ---- numbers and names ----

    def digits(self, count):
        return "".join(self.random.choice("0123456789") for _ in range(count))

    def fresh(self, make):
        while (value := make()) in self.used:
            pass
        self.used.add(value)
        return value

    def card(self):
        def with_check_digit():
            body = self.random.choice(("629900", "629901", "629902")) + self.digits(12)
            total = 0
            for place, digit in enumerate(reversed(body)):
                doubled = int(digit) * (2 if place % 2 == 0 else 1)
                total += doubled - 9 if doubled > 9 else doubled
            return body + str(-total % 10)
        return self.fresh(with_check_digit)

    def phone(self):
        return self.fresh(lambda: self.random.choice(("138", "139", "150", "177", "186")) + self.digits(8))

    def name(self):
        given = "".join(self.random.choice("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平") for _ in range(self.random.choice((1, 2))))
        return self.random.choice("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗") + given

    def holder(self, card):
        return self.holders.setdefault(card, self.name())

    # ---- rings ----

    def make_rings(self, left):
        rings = []
        while left > 2:
            size = max(3, min(left, 40, int(self.random.paretovariate(1.1) * 3)))
            left -= size
            category = self.random.choices(list(SCRIPTS), SHARES)[0]
            rings.append({
                "size": size, "mix": MIXES[len(rings) % len(MIXES)], "category": category, "number": len(rings) + 1,
                "day": self.random.randint(0, 120), "days": self.random.randint(5, 40),
                "script": self.random.sample(SCRIPTS[category].split(), 4),
                "own": ["称" + "".join(self.random.sample(BRAND, 2)) + word for word in self.random.sample(OWN, 4)],
                "sum": self.random.choice((3000, 8000, 20000, 60000, 150000)),
                "first": [self.card() for _ in range(max(1, size // 5))],
                "second": [self.card() for _ in range(max(1, size // 15))],
                "imei": self.digits(14), "shop": self.random.choice(self.shops), "qq": "8" + self.digits(8),
                "app": "".join(self.random.sample(BRAND, 3)),
                "site": "".join(self.random.choice("abcdefghkmnpqrstuvwxyz") for _ in range(7)) + ".top"})
        return rings

    # ---- an incident: what the register tells, the money, the calls ----

    def add_incident(self, number, ring):
        r = self.random
        mix = ring["mix"] if ring else None
        category = ring["category"] if ring else r.choices(list(SCRIPTS), SHARES)[0]
        day = ring["day"] + r.randint(0, ring["days"]) if ring else r.randint(0, 150)
        loss = ring["sum"] * r.lognormvariate(0, 0.5) if ring else r.lognormvariate(9.5, 1.1)
        incident = {"number": number, "victim": self.name(), "card": self.card(), "phone": self.phone(), "ring": ring,
                    "mix": mix, "category": category, "loss": round(max(500, loss), 2),
                    "caller": self.phone() if ring or r.random() < 0.5 else "",
                    "at": datetime.datetime(2025, 3, 1) + datetime.timedelta(
                        days=day, hours=r.randint(8, 22), minutes=r.randint(0, 59), seconds=r.randint(0, 59)),
                    "hubs": []}
        incident["first"], incident["way"] = self.way_of(ring, mix)
        self.register.append(self.row_of(incident, self.narrative_of(incident)))
        self.move_money(incident)
        self.call(incident)
        # in the truth of the program's own cities the crossed rings are a kind of those that meet further down
        self.truth.append({"number": number, "ring": ring["number"] if ring else None, "hubs": incident["hubs"],
                           "mix": None if mix in (None, "shared") else mix.replace("levels-crossed", "level-2-only")})

    def way_of(self, ring, mix):
        if mix == "shared":
            first = self.random.choice(ring["first"])
            return first, [first, self.card()]
        if mix == "level-2-only" or (mix == "levels-crossed" and self.random.random() < 0.5):
            first = self.card()
            return first, [first, self.random.choice(ring["second"])]
        if mix == "levels-crossed":
            first = self.random.choice(ring["second"])
            return first, [first]
        first = self.card()
        return first, [first, self.card()]

    def narrative_of(self, incident):
        r, ring, mix = self.random, incident["ring"], incident["mix"]
        told = ring["script"] if ring and (mix == "script-only" or r.random() < 0.4) \
            else r.sample(SCRIPTS[incident["category"]].split(), 4)
        told = list(told)
        if mix == "script-only":
            told += ring["own"]
        elif ring and r.random() < 0.3:
            told += r.sample(ring["own"], 2)
        if r.random() < 0.75:
            r.shuffle(told)
        at = incident["at"]
        told = [incident["victim"] + "报称", f"{at.month}月{at.day}日{at.hour}时许在家中", *told]
        if incident["caller"] and r.random() < 0.9:
            told.append("对方电话" + incident["caller"])
        if r.random() < 0.2:
            incident["hubs"].append(r.choice(HOTLINES))
            told.append(f"后接到{incident['hubs'][-1]}来电")
        if r.random() < 0.3:
            told.append(f"使用{r.choice(APPS)}联系")
        if mix == "shared":
            told += [words for words, share in ((f"下载“{ring['app']}”APP", 0.5), (f"加QQ{ring['qq']}", 0.3),
                                                (f"登录网址www.{ring['site']}", 0.3)) if r.random() < share]
        if r.random() < 0.6:
            told.append(f"向{self.holder(incident['first'])}账户{incident['first']}转账{incident['loss']:.2f}元")
        else:
            told.append(f"转账{incident['loss']:.2f}元")
        return "，".join([*told, r.choice(ENDINGS)]) + "。"

    def row_of(self, incident, narrative):
        r = self.random
        reported = incident["at"] + datetime.timedelta(hours=r.randint(1, 30))
        return [incident["number"], str(reported), str(incident["at"]), incident["victim"], incident["phone"],
                r.choice(("城东派出所", "城西派出所", "湖滨派出所", "新城派出所")), narrative,
                incident["category"] if r.random() < 0.93 else "", f"{incident['loss']:.2f}", incident["card"],
                "" if self.bare and r.random() < 0.3 else incident["first"],
                incident["caller"] if r.random() < 0.8 else ""]

    def pay(self, payer, payer_name, payee, payee_name, amount, at, address):
        for side, own, own_name, other, other_name in (("出", payer, payer_name, payee, payee_name),
                                                       ("进", payee, payee_name, payer, payer_name)):
            if side == "进" and any(payee == account for _, account in PLATFORMS):
                continue # a platform's own statement is not in the case
            self.moves.append([own, own, own_name, "", str(at), f"{amount:.2f}", "", side, other, other_name, "", "",
                               "转账", "CNY", "", "", "成功", "", address if side == "出" else "", "",
                               f"LS{len(self.moves):09d}"])

    def move_money(self, incident):
        r, ring = self.random, incident["ring"]
        address = r.choice(self.addresses) if r.random() < 0.4 else ""
        if address:
            incident["hubs"].append(address)
        payer, name, amount, at = incident["card"], incident["victim"], incident["loss"], incident["at"]
        for card in incident["way"]:
            self.pay(payer, name, card, self.holder(card), amount, at, "" if payer == incident["card"] else address)
            payer, name = card, self.holder(card)
            amount, at = round(amount * r.uniform(0.93, 1), 2), at + datetime.timedelta(minutes=r.randint(1, 25))
        luck = r.random()
        if luck < 0.35:
            name_of_exit, exit_account = r.choice(PLATFORMS)
        elif luck < 0.55:
            name_of_exit, exit_account = ring["shop"] if ring and r.random() < 0.5 else r.choice(self.shops)
        else:
            exit_account = self.card()
            name_of_exit = self.holder(exit_account)
        if luck < 0.55:
            incident["hubs"].append(exit_account)
        self.pay(payer, name, exit_account, name_of_exit, amount, at, address)

    def call(self, incident):
        r = self.random
        gang = incident["mix"] == "sim-changes"
        if not incident["caller"] or not (gang or r.random() < 0.3):
            return
        imei = incident["ring"]["imei"] if gang else self.digits(14)
        imsi = "46000" + self.digits(10)
        for _ in range(r.randint(1, 3)):
            at = incident["at"] - datetime.timedelta(minutes=r.randint(5, 300))
            self.calls.append([incident["caller"], "主叫", incident["phone"], str(at), r.randint(20, 1500), imei + "0", imsi])

    # ---- files ----

    def balance(self):
        """Running balances: whoever pays first had money of his own, a mule next to none."""
        held = {}
        for row in sorted(self.moves, key=lambda row: (row[4], row[20])):
            amount = float(row[5]) if row[7] == "进" else -float(row[5])
            had = held.get(row[0], self.random.uniform(300_000, 900_000) if amount < 0 else self.random.uniform(0, 100))
            held[row[0]] = had + amount
            row[6] = f"{held[row[0]]:.2f}"

    def write(self, folder):
        self.balance()
        os.makedirs(os.path.join(folder, "city"))
        for name, header, rows in (("警情登记.csv", REGISTER, self.register), ("银行流水.csv", STATEMENT, self.moves),
                                   ("话单.csv", CALLS, self.calls)):
            with open(os.path.join(folder, "city", name), "w", encoding="utf-8-sig", newline="") as file:
                csv.writer(file).writerows([header.split(","), *rows])
        rings = [{"ring": ring["number"], "incidents": [one["number"] for one in self.truth if one["ring"] == ring["number"]]}
                 for ring in self.rings]
        return {"incidents": self.truth, "rings": rings}


def run(program, folder, seed, incidents, bare):
    place = os.path.join(folder, f"other-{seed}")
    shutil.rmtree(place, ignore_errors=True)
    truth = City(seed, incidents, bare).write(place)
    case = os.path.join(place, "city.jwcase")
    for arguments in (["import", case, os.path.join(place, "city"), "--by", "evaluation"], ["series", case, "--json"]):
        done = subprocess.run([program, *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    return judge(truth, json.loads(done.stdout))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("folder")
    parser.add_argument("--incidents", type=int, default=2000)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3, 4, 5])
    parser.add_argument("--bare", action="store_true")
    options = parser.parse_args()
    results = []
    for seed in options.seeds:
        results.append(run(options.program, options.folder, seed, options.incidents, options.bare))
        print(f"seed {seed}: B-cubed F {results[-1]['B-cubed F, all']:.3f}", flush=True)
    for name, value in mean_of(results).items():
        print(f"{name:44} {value:9.3f}")


if __name__ == "__main__":
    main()
