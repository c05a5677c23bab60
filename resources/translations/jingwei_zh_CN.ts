<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BalanceChart</name>
    <message>
        <source>balance</source>
        <comment>a line</comment>
        <translation>余额</translation>
    </message>
    <message>
        <source>of that stolen</source>
        <comment>a dashed line</comment>
        <translation>其中涉案</translation>
    </message>
    <message>
        <source>in ▲</source>
        <comment>money, above the line</comment>
        <translation>进 ▲</translation>
    </message>
    <message>
        <source>out ▼</source>
        <comment>money, below the line</comment>
        <translation>出 ▼</translation>
    </message>
</context>
<context>
    <name>BriefPages</name>
    <message>
        <source>%1 · %2</source>
        <comment>under the title: who prepared it, when</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Internal use</source>
        <translation>内部使用</translation>
    </message>
    <message>
        <source>Jingwei · %1 · %2</source>
        <comment>foot of a page: program, who prepared it, when</comment>
        <translation>经纬 · %1 · %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>BriefPhrases</name>
    <message>
        <source>Minutes of the review</source>
        <translation>研判会会议记录</translation>
    </message>
    <message>
        <source>What is written here gives leads, not conclusions: reviewers held that incidents may belong together. Nothing was merged in the register, and scores are no proof.</source>
        <translation>本记录提供的是线索，不是结论：研判人员认为有关警情可能属于同一系列。登记中未作任何合并，评分不是证据。</translation>
    </message>
    <message>
        <source>I. Sessions</source>
        <translation>一、会议</translation>
    </message>
    <message>
        <source>No session was opened: reviewers decided by themselves.</source>
        <translation>未召开研判会，由研判人员各自研判。</translation>
    </message>
    <message>
        <source>II. Result</source>
        <translation>二、研判结果</translation>
    </message>
    <message>
        <source>Nobody has decided anything yet.</source>
        <translation>尚无任何研判意见。</translation>
    </message>
    <message>
        <source>%1 pair(s) of incidents were up: %2 held one series, %3 held different, %4 in dispute, %5 waiting for another reviewer, %6 undecided.</source>
        <translation>共研判警情 %1 对：认定并案 %2 对，认定不并 %3 对，有争议 %4 对，待他人复核 %5 对，未定 %6 对。</translation>
    </message>
    <message>
        <source>A decision binds when %1 reviewer(s) agree.</source>
        <translation>%1 人意见一致即为有效。</translation>
    </message>
    <message>
        <source>No series came of it.</source>
        <translation>未形成串并案系列。</translation>
    </message>
    <message>
        <source>%1 more series are only proposed and were not spoken of; they are not listed.</source>
        <translation>另有 %1 个系列仅为建议，本次未研判，不予列出。</translation>
    </message>
    <message>
        <source>Table %1. Series that were spoken of (leads)</source>
        <translation>表 %1　经研判的串并案系列（线索）</translation>
    </message>
    <message>
        <source>Nothing was taken back.</source>
        <translation>没有撤回的意见。</translation>
    </message>
    <message>
        <source>Money trail of incident %1</source>
        <translation>警情 %1 资金流向报告</translation>
    </message>
    <message>
        <source>Money trail of incident %1 and others</source>
        <translation>警情 %1 等资金流向报告</translation>
    </message>
    <message>
        <source>This brief gives leads, not conclusions. Every figure carries a number (F1, F2 …) under which Appendix 2 names the rows of the sources that it was made from.</source>
        <translation>本报告只供线索，不作结论。每个数都有编号（F1、F2……），附录二按编号列出它所依据的来源和行。</translation>
    </message>
    <message>
        <source>I. Basic facts</source>
        <translation>一、基本情况</translation>
    </message>
    <message>
        <source>Incident %1</source>
        <translation>警情 %1</translation>
    </message>
    <message>
        <source>II. Money trail</source>
        <translation>二、资金流向</translation>
    </message>
    <message>
        <source>Where the money went</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Stolen transfers</source>
        <translation>被骗转账</translation>
    </message>
    <message>
        <source>Accounts by level</source>
        <translation>各级账户</translation>
    </message>
    <message>
        <source>Where money left the banks</source>
        <translation>离开银行之处</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>逐日情况</translation>
    </message>
    <message>
        <source>III. Next steps</source>
        <translation>三、下一步工作</translation>
    </message>
    <message>
        <source>Stop payment and freeze</source>
        <translation>止付与冻结</translation>
    </message>
    <message>
        <source>Statements to ask for</source>
        <translation>待调取的流水</translation>
    </message>
    <message>
        <source>Follow what left the banks</source>
        <translation>已离开银行资金的追查</translation>
    </message>
    <message>
        <source>Appendix 1. Sources</source>
        <translation>附录一　来源清单</translation>
    </message>
    <message>
        <source>Appendix 2. Figures and their rows</source>
        <translation>附录二　数与行</translation>
    </message>
    <message>
        <source>Appendix 3. Method, assumptions and limits</source>
        <translation>附录三　方法、假设与局限</translation>
    </message>
    <message>
        <source>The register says: %1</source>
        <comment>text of the incident register</comment>
        <translation>登记的简要案情：%1</translation>
    </message>
    <message>
        <source>From %1 on, the victim of incident %2, %3, paid in %4 transfer(s) to %5 level-1 account(s) together %6 yuan.</source>
        <comment>time, incident, name of the victim, number, number, sum</comment>
        <translation>自 %1 起，受害人%3（警情 %2）分 %4 笔向 %5 个一级账户转出 %6 元。</translation>
    </message>
    <message>
        <source>In all incidents together, %1 transfer(s) of %2 yuan count as stolen.</source>
        <translation>各起警情合计，认定被骗转账 %1 笔，共 %2 元。</translation>
    </message>
    <message>
        <source>Followed by “%6” as far as the statements reach (last movement %1), %2 yuan are still there on accounts with a statement, %3 yuan are gone from the banks, and %4 yuan are on accounts that were not queried. The three together are the %5 yuan stolen.</source>
        <translation>按“%6”计，查至流水所及（末笔 %1），在有流水的账户上在账 %2 元，已离开银行 %3 元，尚未调取 %4 元，三项相加等于被骗的 %5 元。</translation>
    </message>
    <message>
        <source>Of incident %1 nothing was followed. %2</source>
        <comment>incident, a whole sentence that says why</comment>
        <translation>警情 %1 的资金未能追踪：%2</translation>
    </message>
    <message>
        <source>%1 So no money could be followed.</source>
        <comment>a whole sentence that says why</comment>
        <translation>%1因此无法追踪资金。</translation>
    </message>
    <message>
        <source>%1 more transfer(s), together %2 yuan, are not listed here.</source>
        <translation>另有 %1 笔，共 %2 元，未列。</translation>
    </message>
    <message>
        <source>%1 more account(s), with together %2 yuan, are not listed here.</source>
        <translation>另有 %1 户，共 %2 元，未列。</translation>
    </message>
    <message>
        <source>%1 account(s) of the trail were not queried: %2 yuan reached them, and where that money went is not known.</source>
        <translation>资金所经账户中有 %1 户未调取：进入 %2 元，去向不明。</translation>
    </message>
    <message>
        <source>How sure these sums are</source>
        <translation>金额的确定程度</translation>
    </message>
    <message>
        <source>Rows of one moment, and rows that give only a day, are taken in the order that the statements state. Every other order that the evidence permits leaves the same sums on the accounts.</source>
        <translation>同一时刻的多笔流水，以及只有日期的流水，按流水所载先后计算。证据容许的其他先后次序，各账户在账金额均不变。</translation>
    </message>
    <message>
        <source>Rows of one moment, and rows that give only a day, are taken in the order that the statements state. Other orders that the evidence permits leave more or less on %1 account(s): at least and at most what the next table says.</source>
        <translation>同一时刻的多笔流水，以及只有日期的流水，按流水所载先后计算。证据还容许其他先后次序，其中 %1 户的在账金额会随之增减，上下限见下表。</translation>
    </message>
    <message>
        <source>Where too many rows share a moment to try every order, the limits given are wider than what any order leaves, never narrower.</source>
        <translation>同一时刻流水过多、无法逐一排列的，所列上下限只宽不窄。</translation>
    </message>
    <message>
        <source>Picture %1. Money trail, sums in 10,000 yuan; dashed: not queried. %2 transfers are drawn.</source>
        <translation>图 %1　资金流向（万元，虚线为未调取），画出 %2 笔</translation>
    </message>
    <message>
        <source>%1 account(s) and exit(s) that less money reached are not drawn; the tables name them.</source>
        <translation>另有 %1 处金额较小的去向未画出，见各表。</translation>
    </message>
    <message>
        <source>Picture %1. Stolen money day by day, in yuan: above the line what victims paid, below it what was passed on. %2 transfers.</source>
        <translation>图 %1　被骗资金逐日情况（元）：线上为受害人转出，线下为继续转出，共 %2 笔</translation>
    </message>
    <message>
        <source>Table %1. Stolen transfers, by time</source>
        <translation>表 %1　被骗转账（按时间）</translation>
    </message>
    <message>
        <source>Table %1. Stolen money on accounts, by level</source>
        <translation>表 %1　各级账户涉案款</translation>
    </message>
    <message>
        <source>Table %1. Stolen money that left the banks</source>
        <translation>表 %1　已离开银行的涉案款</translation>
    </message>
    <message>
        <source>Table %1. Stolen money that an account holds at least and at most</source>
        <translation>表 %1　账户在账涉案款的上下限</translation>
    </message>
    <message>
        <source>Table %1. Accounts to stop, most money first</source>
        <translation>表 %1　待止付账户（在账多的在前）</translation>
    </message>
    <message>
        <source>Table %1. Statements to ask for, most money first</source>
        <translation>表 %1　待调取流水（金额大的在前）</translation>
    </message>
    <message>
        <source>On %1 account(s), %2 yuan of stolen money are still there. Ask their banks for an emergency stop and prepare the freeze before it runs out. The times given are those of the last movement known; ask for the balance of the moment first.</source>
        <translation>%1 个账户上在账 %2 元。请开户行紧急止付，并在到期前办好冻结手续。所列时间为已知末笔时间，止付前先核实当时余额。</translation>
    </message>
    <message>
        <source>No stolen money is left on the accounts whose statements are in the case.</source>
        <translation>流水在案的账户上已无涉案款。</translation>
    </message>
    <message>
        <source>The statements of %1 account(s), to which %2 yuan went, are not in the case. Ask for them from the time given on, and for who opened the accounts.</source>
        <translation>有 %1 个账户的流水未在案，进入 %2 元。请自所列时间起调取流水，并调取开户资料。</translation>
    </message>
    <message>
        <source>Every account that stolen money reached has its statement in the case.</source>
        <translation>涉案款所到的账户，流水均已在案。</translation>
    </message>
    <message>
        <source>At %1 place(s), %2 yuan left the banks. Ask payment platforms, merchants and exchanges for who received the money, and secure the pictures of the machines where cash was drawn.</source>
        <translation>有 %1 处离开银行，共 %2 元。请向支付平台、商户、数字货币平台调取收款人资料，并固定取现机具的监控录像。</translation>
    </message>
    <message>
        <source>Complete the accounts and times of the incident, ask for the statements of the victim's accounts and of every account that the report names, then make this brief again.</source>
        <translation>请补齐警情的账户和时间，调取受害人账户及报案所涉各账户的流水，再做本报告。</translation>
    </message>
    <message>
        <source>The figures rest on these files. Their originals are kept in the case as they were taken in; the SHA-256 value shows whether a file at hand is the same.</source>
        <translation>各数均据下列文件得出。原件于导入时封存，未作改动；比对 SHA-256 可知手中文件是否相同。</translation>
    </message>
    <message>
        <source>Rows stand behind the number of their source and are counted as a spreadsheet counts them. A figure that is the sum of others names those instead.</source>
        <translation>行号写在来源编号之后，按电子表格的行计；由其他数相加得出的，列出那些数的编号。</translation>
    </message>
    <message>
        <source>Request to stop payment at once</source>
        <translation>紧急止付请求表</translation>
    </message>
    <message>
        <source>To %1</source>
        <comment>bank that a request goes to</comment>
        <translation>致%1</translation>
    </message>
    <message>
        <source>To a bank that no source names</source>
        <translation>致开户行不明的银行</translation>
    </message>
    <message>
        <source>To be queried next</source>
        <translation>下一步调取清单</translation>
    </message>
    <message>
        <source>At that moment no account is known on which stolen money could be stopped.</source>
        <translation>截至该时刻，没有可止付的在账涉案款。</translation>
    </message>
    <message>
        <source>Please stop payment from these accounts at once and say from when on. Stolen money lies there by the method named; least and most bound it where the order of payments is not certain.</source>
        <translation>请立即对下列账户止付，并反馈止付起始时间。所列金额为按所列计法推算的在账涉案款；交易先后不能确定的，另列最少与最多。</translation>
    </message>
    <message>
        <source>A stop holds for 48 hours from the moment it begins and may be asked for twice for one account; before it runs out the account is to be frozen.</source>
        <translation>止付期限自止付时点起48小时，同一账户以两次为限；期满前应办理冻结。</translation>
    </message>
    <message>
        <source>Stolen money came to these accounts, and their statements are not in the case: whether it is still there is not known.</source>
        <translation>涉案款到达下列账户，案内没有其流水，是否仍在账不明。</translation>
    </message>
    <message>
        <source>Plan for the return of money frozen on %1</source>
        <translation>%1 冻结资金返还方案</translation>
    </message>
    <message>
        <source>I. Refund plan</source>
        <translation>一、返还方案</translation>
    </message>
    <message>
        <source>II. Transfers that the claims rest on</source>
        <translation>二、返还所依据的转账</translation>
    </message>
    <message>
        <source>III. Annex: applications for the return of frozen money</source>
        <translation>三、附件一：冻结资金返还申请表</translation>
    </message>
    <message>
        <source>Application for the return of frozen money, incident %1</source>
        <translation>冻结资金返还申请表（警情 %1）</translation>
    </message>
    <message>
        <source>IV. Differences from the earlier plan</source>
        <translation>四、与原方案的差异</translation>
    </message>
    <message>
        <source>As far as money was followed, no victim's money reached this account by the method named. Nothing is returned; everything stays frozen.</source>
        <translation>就已追踪到的资金而言，按所列方法没有受害人的资金到达本账户。不予返还，全部继续冻结。</translation>
    </message>
    <message>
        <source>Rule (Provisions on the return of frozen money in telecom-fraud cases, 2016, Article 8): where the frozen account has a single record of money sent or paid in, which leads straight to the victim, the money is returned to him directly.</source>
        <translation>规定（《电信网络新型违法犯罪案件冻结资金返还若干规定》2016 年，第八条）：冻结账户内仅有单笔汇（存）款记录，可直接溯源被害人的，直接返还被害人。</translation>
    </message>
    <message>
        <source>Rule (Provisions on the return of frozen money in telecom-fraud cases, 2016, Article 8): where the frozen account has several records which by their times lead straight to the victims, the money is returned to them directly.</source>
        <translation>规定（《电信网络新型违法犯罪案件冻结资金返还若干规定》2016 年，第八条）：冻结账户内有多笔汇（存）款记录，按照时间戳记载可以直接溯源被害人的，直接返还被害人。</translation>
    </message>
    <message>
        <source>Rule (Provisions on the return of frozen money in telecom-fraud cases, 2016, Article 8): where the frozen account has several records which by their times do not lead straight to the victims, the money is returned in the proportion of what each was defrauded of. The plan is announced for 30 days; victims and others concerned may object, and the police review it. What is left stays frozen; a victim found later may start a new plan.</source>
        <translation>规定（《电信网络新型违法犯罪案件冻结资金返还若干规定》2016 年，第八条）：冻结账户内有多笔汇（存）款记录，按照时间戳记载无法直接溯源被害人的，按照被害人被骗（盗）金额占冻结在案资金总额的比例返还。方案公告 30 日；被害人和其他利害关系人可以提出异议，由公安机关审核。余款继续冻结；以后发现的被害人可以重新启动返还程序。</translation>
    </message>
    <message>
        <source>Each victim gets the smaller of his loss and his share of the frozen sum in proportion to the losses, in whole fen: first rounded down, then the fen that are left go to the largest remainders, of equal ones to the smaller incident number.</source>
        <translation>每名被害人得到其损失与按损失比例分得的冻结资金两者中较小的一个，算到分：先舍去不足一分的部分，剩下的分依次给余数最大的，余数相同的给警情编号小的。</translation>
    </message>
    <message>
        <source>Counted as a victim's loss is what of his stolen money reached this account. Whether that or the whole loss counts is a decision of law, to be confirmed by the officer in charge.</source>
        <translation>被害人的损失按其被骗款中到达本账户的部分计算。按这一部分还是按全部损失计算，是法律判断，由办案人确认。</translation>
    </message>
    <message>
        <source>Counted as a victim's loss is all of his stolen money. Whether that or only what reached this account counts is a decision of law, to be confirmed by the officer in charge.</source>
        <translation>被害人的损失按其全部被骗款计算。按全部损失还是只按到达本账户的部分计算，是法律判断，由办案人确认。</translation>
    </message>
    <message>
        <source>Announced on %1. The 30 days of the notice end on %2, the day of the notice not counted; until then victims and others concerned may object.</source>
        <comment>day, day</comment>
        <translation>%1 公告。公告期 30 日，公告当日不计，至 %2 届满；届满前被害人和其他利害关系人可以提出异议。</translation>
    </message>
    <message>
        <source>The notice of 30 days is still to be given. Until it is over, nothing is returned by this plan.</source>
        <translation>尚未公告。30 日公告期届满前，不按本方案返还。</translation>
    </message>
    <message>
        <source>Table %1. What each victim gets</source>
        <translation>表 %1　各被害人应返还金额</translation>
    </message>
    <message>
        <source>Compared with the earlier plan in %1. “—”: not in that plan.</source>
        <comment>name of a file</comment>
        <translation>与 %1 中的原方案比较。“—”表示该方案没有此人。</translation>
    </message>
    <message>
        <source>Table %1. Earlier plan and this one</source>
        <translation>表 %1　原方案与现方案</translation>
    </message>
    <message>
        <source>Method: first in, first out. What came to an account first leaves it first; the opening balance came before everything else. A stolen transfer arrives wholly stolen, all other money is clean.</source>
        <translation>方法：先进先出。先进账户的钱先出；期初余额最先进。被骗转账到账时全部为涉案款，其余资金均不涉案。</translation>
    </message>
    <message>
        <source>Method: last in, first out. What came to an account last leaves it first. A stolen transfer arrives wholly stolen, all other money is clean.</source>
        <translation>方法：后进先出。后到账的资金先流出。被骗转账到账时全部为涉案款，其余资金均不涉案。</translation>
    </message>
    <message>
        <source>Method: in proportion. With each payment as large a share of stolen money leaves as there is in the balance. A stolen transfer arrives wholly stolen, all other money is clean.</source>
        <translation>方法：按比例。每笔支出按余额中涉案款所占比例带走涉案款。被骗转账到账时全部为涉案款，其余资金均不涉案。</translation>
    </message>
    <message>
        <source>Method: lowest intermediate balance. The holder's own money leaves first, stolen money only where the balance falls below it. A stolen transfer arrives wholly stolen, all other money is clean.</source>
        <translation>方法：最低余额。户主自己的钱先流出，余额低于涉案款时才动用涉案款。被骗转账到账时全部为涉案款，其余资金均不涉案。</translation>
    </message>
    <message>
        <source>Method: stolen money first. As long as there is stolen money on an account, payments are made of it. A stolen transfer arrives wholly stolen, all other money is clean.</source>
        <translation>方法：涉案款优先流出。账户内有涉案款时，支出先用涉案款。被骗转账到账时全部为涉案款，其余资金均不涉案。</translation>
    </message>
    <message>
        <source>Method: poison. Every payment of an account that holds stolen money counts as stolen. This counts more than there is; it serves to find accounts, not to return money.</source>
        <translation>方法：全额沾染。账户内有涉案款时，每笔支出全部算涉案款。这样算出的多于实际，只用于筛查账户，不用于返还。</translation>
    </message>
    <message>
        <source>Order: by time, then serial number, then source and row; running balances settle ties where they can. A payment that two statements show is one transfer.</source>
        <translation>次序：先按时间，再按流水号，再按来源和行；先后不定的，能用余额判定的按余额判定。两侧流水都有的同一笔付款，只算一笔。</translation>
    </message>
    <message>
        <source>Only accounts with a statement in the case are followed. Cash, merchants, payment platforms, exchanges and bank fees keep what reaches them, and so do accounts that were not queried.</source>
        <translation>只追流水在案的账户。取现、商户、支付平台、数字货币平台和银行扣费，收到即止；未调取的账户也一样。</translation>
    </message>
    <message>
        <source>Limits: what the sources do not show is not known. No data does not mean no money. Further statements may change every figure here.</source>
        <translation>局限：来源没有反映的，不知道。没有数据不等于没有资金。再调来流水，本报告各数都可能变。</translation>
    </message>
    <message>
        <source>Names and numbers of people are masked in this copy, in pictures and appendices too.</source>
        <translation>本份已遮蔽姓名与号码，图和附录同样遮蔽。</translation>
    </message>
    <message>
        <source>Names and numbers of people are shown in full in this copy. That they are is written to the case's log, with the reason.</source>
        <translation>本份姓名与号码全部显示，此事连同事由已记入案件日志。</translation>
    </message>
    <message>
        <source>Last entry of the case's log when this was made, SHA-256: %1</source>
        <translation>生成时案件日志最后一条的 SHA-256：%1</translation>
    </message>
    <message>
        <source>Prepared by (signature):
Checked by (signature):
Date:</source>
        <translation>办案人（签名）：
审核人（签名）：
日期：</translation>
    </message>
    <message>
        <source>(%1)</source>
        <comment>number of a section</comment>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>Series %1: %2.</source>
        <comment>number, a series in a sentence</comment>
        <translation>系列 %1：%2。</translation>
    </message>
    <message>
        <source>V. Decisions on series</source>
        <translation>五、串并研判意见</translation>
    </message>
    <message>
        <source>Incidents that were spoken of</source>
        <translation>所涉警情</translation>
    </message>
    <message>
        <source>Series %1</source>
        <comment>heading: decisions on its incidents</comment>
        <translation>系列 %1</translation>
    </message>
    <message>
        <source>Incidents that are not of one series</source>
        <comment>heading: decisions on them</comment>
        <translation>不在同一系列的警情</translation>
    </message>
    <message>
        <source>Same persons</source>
        <comment>heading: decisions</comment>
        <translation>同一人</translation>
    </message>
    <message>
        <source>Same accounts</source>
        <comment>heading: decisions</comment>
        <translation>同一账户</translation>
    </message>
    <message>
        <source>Events reported twice</source>
        <comment>heading: decisions</comment>
        <translation>重复报案</translation>
    </message>
    <message>
        <source>III. Disputes and dissent</source>
        <translation>三、分歧与保留意见</translation>
    </message>
    <message>
        <source>Nobody held otherwise, and nothing is in dispute.</source>
        <translation>无分歧，无保留意见。</translation>
    </message>
    <message>
        <source>%1 decision(s) are in dispute; of %2 that bind, somebody held otherwise.</source>
        <translation>有争议、未生效的 %1 项；已生效但有人保留意见的 %2 项。编号同后文各表。</translation>
    </message>
    <message>
        <source>IV. What was up</source>
        <translation>四、研判议题</translation>
    </message>
    <message>
        <source>VI. Decisions on persons, accounts and reports</source>
        <translation>六、同一人、同一账户、重复报案研判意见</translation>
    </message>
    <message>
        <source>Nobody has decided anything on the same persons, accounts or reports.</source>
        <translation>未对同一人、同一账户、重复报案作出研判。</translation>
    </message>
    <message>
        <source>VII. Taken back</source>
        <translation>七、撤回的意见</translation>
    </message>
    <message>
        <source>1 2 3 4 5 6 7 8 9 10</source>
        <comment>one to ten, as sections are numbered</comment>
        <translation>一 二 三 四 五 六 七 八 九 十</translation>
    </message>
</context>
<context>
    <name>BriefText</name>
    <message>
        <source>, </source>
        <comment>between the names of figures</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>source %1</source>
        <translation>来源 %1</translation>
    </message>
    <message>
        <source>%1 </source>
        <comment>number of a section before its words</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>Assumed: </source>
        <comment>before a sentence</comment>
        <translation>假设：</translation>
    </message>
    <message>
        <source>none</source>
        <comment>measure in force</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>level, in a cell below the head “Level”</comment>
        <translation>%1级</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>meaning of a figure: what it is about</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>as %1</source>
        <comment>rests on the same rows as another figure</comment>
        <translation>同 %1</translation>
    </message>
    <message>
        <source>and %1 more rows, which the case file names</source>
        <translation>另有 %1 行，见案件文件</translation>
    </message>
    <message numerus="yes">
        <source>; %n in all</source>
        <comment>behind the strongest grounds</comment>
        <translation><numerusform>等 %n 项</numerusform></translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Transfer</source>
        <translation>转账</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Own transfer</source>
        <translation>本户转账</translation>
    </message>
    <message>
        <source>Amount %1</source>
        <translation>金额（%1）</translation>
    </message>
    <message>
        <source>Exact amount</source>
        <translation>准确金额</translation>
    </message>
    <message>
        <source>Amount of link</source>
        <translation>连线金额</translation>
    </message>
    <message>
        <source>Stolen money received</source>
        <translation>进入的被骗资金</translation>
    </message>
    <message>
        <source>Stolen money held</source>
        <translation>在账的被骗资金</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名或名称</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Queried</source>
        <translation>是否调取</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>通话秒数</translation>
    </message>
    <message>
        <source>Joined by</source>
        <translation>合并依据</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已证实</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>未证实</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>调证记录</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1 第 %2 行</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>the case file, NAME.jwcase</source>
        <translation>案件文件，名称.jwcase</translation>
    </message>
    <message>
        <source>print one JSON document on standard output</source>
        <translation>在标准输出写一份 JSON</translation>
    </message>
    <message>
        <source>who does this, for the log; without it the login name</source>
        <translation>操作人，记入日志；不写则用登录名</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>say this and end</source>
        <translation>显示这些说明后结束</translation>
    </message>
    <message>
        <source>say the version and end</source>
        <translation>显示版本后结束</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Something is missing: %1</source>
        <translation>缺少：%1</translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>看不懂：%1</translation>
    </message>
    <message>
        <source>Wrong usage: %1</source>
        <translation>用法不对：%1</translation>
    </message>
    <message>
        <source>There is no command “%1”; “jingwei --help” lists them.</source>
        <translation>没有“%1”这个命令；用 jingwei --help 看有哪些。</translation>
    </message>
    <message>
        <source>“jingwei --help” lists the commands, “jingwei COMMAND --help” their options.</source>
        <translation>“jingwei --help”列出全部命令，“jingwei 命令 --help”列出它的选项。</translation>
    </message>
    <message>
        <source>Jingwei: a workstation for telecom-fraud cases. Without arguments, or with a case file alone, it opens the window.</source>
        <translation>经纬：反诈案件研判。不带参数，或只带一个案件文件，就打开窗口。</translation>
    </message>
    <message>
        <source>of messages and documents; without it the system's</source>
        <translation>提示和文书所用语言；不写则随系统</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>%1 things compared; all hold.</source>
        <translation>比对 %1 项，全部相符。</translation>
    </message>
    <message>
        <source>%1 things compared; %2 differ.</source>
        <translation>比对 %1 项，%2 项不符。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>The chain of entries is intact.</source>
        <translation>日志链完好。</translation>
    </message>
    <message>
        <source>The chain of entries is broken at no. %1.</source>
        <translation>日志链在第 %1 条断开。</translation>
    </message>
    <message>
        <source>recompute what a case claims of itself: file, log, hashes, sums</source>
        <translation>核验案件：文件、日志、校验值、合计</translation>
    </message>
    <message>
        <source>also compare with the files in this folder</source>
        <translation>并与此文件夹里的文件比对</translation>
    </message>
    <message>
        <source>say who did what, when and why</source>
        <translation>列出谁在何时为何做了什么</translation>
    </message>
    <message>
        <source>The case holds %1 incidents, %2 persons, %3 accounts, %4 phones, %5 transfers, %6 calls.</source>
        <translation>案件里有警情 %1 起、人员 %2 名、账户 %3 个、电话 %4 个、转账 %5 笔、通话 %6 次。</translation>
    </message>
    <message>
        <source>%1, sheet %2</source>
        <translation>%1，表 %2</translation>
    </message>
    <message>
        <source>  %1, row %2, column %3: “%4”: %5</source>
        <translation>  %1 第 %2 行 %3 列：“%4”：%5</translation>
    </message>
    <message>
        <source>  %1: %2 more rejected rows; --json lists them</source>
        <translation>  %1：另有 %2 行被拒绝；加 --json 全部列出</translation>
    </message>
    <message>
        <source>  %1: %2 × %3 First: row %4, column %5, “%6”</source>
        <translation>  %1：%2 处：%3 头一处：第 %4 行，%5 列，“%6”</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Recognised as</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>读到</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>收下</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Deriving the facts</source>
        <translation>正在得出事实</translation>
    </message>
    <message>
        <source>Source %1 is withdrawn; its rows stay as evidence.</source>
        <translation>来源 %1 已撤下，它的行仍留作证据。</translation>
    </message>
    <message>
        <source>The report of incident %1 is taken down as source %2.</source>
        <translation>警情 %1 的口述已记下，为来源 %2。</translation>
    </message>
    <message>
        <source>Made in %1: %2 incidents, %3 statement rows, %4 calls; truth.json says what is true about them.</source>
        <translation>已生成在 %1：警情 %2 起、流水 %3 行、通话 %4 次；实情写在 truth.json。</translation>
    </message>
    <message>
        <source>take files and folders into a case</source>
        <translation>把文件和文件夹导入案件</translation>
    </message>
    <message>
        <source>files or folders, taken in this order</source>
        <translation>文件或文件夹，按此次序导入</translation>
    </message>
    <message>
        <source>name or file of the import profile to use for every file</source>
        <translation>所有文件都用这个版式：版式名或版式文件</translation>
    </message>
    <message>
        <source>number of the legal document under which the data were obtained</source>
        <translation>调取这批数据的调证文书号</translation>
    </message>
    <message>
        <source>unit that issued the document</source>
        <translation>出具文书的单位</translation>
    </message>
    <message>
        <source>last day of the document</source>
        <translation>文书有效期的最后一天</translation>
    </message>
    <message>
        <source>file whose first line is the password of the archives</source>
        <translation>第一行写着压缩包密码的文件</translation>
    </message>
    <message>
        <source>take a source out of the facts</source>
        <translation>把一个来源从事实里撤下</translation>
    </message>
    <message>
        <source>number of the source</source>
        <translation>来源编号</translation>
    </message>
    <message>
        <source>why, for the log</source>
        <translation>事由，记入日志</translation>
    </message>
    <message>
        <source>take down a first report given by word of mouth</source>
        <translation>记一起口述警情</translation>
    </message>
    <message>
        <source>number of the incident</source>
        <translation>警情编号</translation>
    </message>
    <message>
        <source>name of the victim</source>
        <translation>受害人姓名</translation>
    </message>
    <message>
        <source>account the victim paid from</source>
        <translation>受害人的转出账户</translation>
    </message>
    <message>
        <source>account the victim paid to</source>
        <translation>收款账户</translation>
    </message>
    <message>
        <source>sum paid, in yuan</source>
        <translation>转账金额，单位元</translation>
    </message>
    <message>
        <source>time of the payment</source>
        <translation>转账时间</translation>
    </message>
    <message>
        <source>bank of the account paid to</source>
        <translation>收款账户的开户行</translation>
    </message>
    <message>
        <source>what else was said</source>
        <translation>其他口述内容</translation>
    </message>
    <message>
        <source>make an invented evidence folder</source>
        <translation>生成一个虚构的证据文件夹</translation>
    </message>
    <message>
        <source>folder to make or fill</source>
        <translation>要新建或填入的文件夹</translation>
    </message>
    <message>
        <source>number of incidents</source>
        <translation>警情起数</translation>
    </message>
    <message>
        <source>cards that the money goes through, one after the other</source>
        <translation>钱依次经过几层卡</translation>
    </message>
    <message>
        <source>the same number gives the same folder</source>
        <translation>同一个数生成同样的文件夹</translation>
    </message>
    <message>
        <source>what makes series hard to tell, one or several: common accounts and numbers, phones changed midway, a script alone, a second card alone</source>
        <translation>让串并案变难的因素，可选一种或多种：公共账号和号码、中途换号换卡、仅话术相同、仅二级卡相同</translation>
    </message>
    <message>
        <source>little ordinary life on the accounts: some dozen rows each</source>
        <translation>账户日常流水从简：每户几十条</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>警情</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>依据词语</translation>
    </message>
    <message>
        <source>Leads, not conclusions: no category was set. Learnt from incidents: %1; without a category and without a word that tells one: %2.</source>
        <translation>仅为线索，非结论：未改动任何类别。学习所用警情 %1 起；既无类别又无可判断词语的 %2 起。</translation>
    </message>
    <message>
        <source>suggest a category for incidents that have none, learning from those that have one</source>
        <translation>为未写类别的警情建议类别，依据是已有类别的警情</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>共同项</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>First</source>
        <translation>最早</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最晚</translation>
    </message>
    <message>
        <source>Who shares it</source>
        <translation>共有者</translation>
    </message>
    <message>
        <source>say which counterparties, phones, devices and addresses are shared</source>
        <translation>找出共同的对手账户、电话、设备、IP 和 MAC 地址</translation>
    </message>
    <message>
        <source>an account, phone or incident; repeat for each</source>
        <translation>账户、电话或警情；多个时重复本选项</translation>
    </message>
    <message>
        <source>how many of them must share it</source>
        <translation>至少由其中几个共有</translation>
    </message>
    <message>
        <source>Choose one of --around, --incident, --series, --trace and --diagram.</source>
        <translation>--around、--incident、--series、--trace 和 --diagram 只能选一个。</translation>
    </message>
    <message>
        <source>A diagram of the case (--diagram) keeps its places; --layout is for the others.</source>
        <translation>案件中保存的图（--diagram）按原位置输出；--layout 只用于其他几种。</translation>
    </message>
    <message>
        <source>--summed is for files of other programs; pictures and .json sum links anyway.</source>
        <translation>--summed 只用于导给其他软件的文件；图片和 .json 里的连线本来就是汇总的。</translation>
    </message>
    <message>
        <source>%1 nodes are left out: the diagram shows the heaviest links.</source>
        <translation>略去 %1 个节点：图里只画金额最大的连线。</translation>
    </message>
    <message>
        <source>%1 light ends stand in stacks.</source>
        <translation>有 %1 个金额较小的末端叠放显示。</translation>
    </message>
    <message>
        <source>The case has no diagram “%1”: it has none that was kept.</source>
        <translation>案件中没有名为“%1”的图：还没有保存过图。</translation>
    </message>
    <message>
        <source>The case has no diagram “%1”. It has %2.</source>
        <translation>案件中没有名为“%1”的图。现有：%2。</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写出：%1</translation>
    </message>
    <message>
        <source>one entity and what surrounds it</source>
        <translation>一个对象和它周围</translation>
    </message>
    <message>
        <source>links away from it</source>
        <translation>离它几层</translation>
    </message>
    <message>
        <source>the money of an incident, level by level</source>
        <translation>一起警情的资金，逐级画出</translation>
    </message>
    <message>
        <source>the same as --incident</source>
        <translation>与 --incident 相同</translation>
    </message>
    <message>
        <source>a diagram that was kept in the case, by its name</source>
        <translation>案件中保存的图，按名称</translation>
    </message>
    <message>
        <source>number of a series: the money of all its incidents</source>
        <translation>系列编号：其全部警情的资金</translation>
    </message>
    <message>
        <source>flow, force, grouped (by bank), circle, peacock (hubs with their leaves), hierarchy or timeline; without it what suits the choice</source>
        <translation>布局：flow（资金流向）、force（力导向）、grouped（按开户行分组）、circle（环形）、peacock（孔雀：中心及其末端节点）、hierarchy（层级）或 timeline（时间线）；不加则按所选内容决定</translation>
    </message>
    <message>
        <source>of layouts by force: another number, another picture</source>
        <translation>力导向类布局的随机种子：换一个数，图形就不同</translation>
    </message>
    <message>
        <source>draw the link diagram</source>
        <translation>画关系图</translation>
    </message>
    <message>
        <source>for other programs: one link for all transfers between two ends, not one for each</source>
        <translation>导给其他软件时：两端之间的转账合成一条连线，不再逐笔一条</translation>
    </message>
    <message>
        <source>with names and numbers of people masked</source>
        <translation>遮蔽姓名与号码</translation>
    </message>
    <message>
        <source>file to write: .png .svg .pdf .json; for other programs .anx (i2) .graphml .gexf .net .csv .ndjson (FollowTheMoney)</source>
        <translation>写到哪个文件：.png .svg .pdf .json；给其他软件用 .anx（i2）.graphml .gexf .net .csv .ndjson（FollowTheMoney）</translation>
    </message>
    <message>
        <source>Showing names and numbers in full (--reveal) needs a --reason, for the log.</source>
        <translation>全部显示姓名与号码（--reveal）须用 --reason 写明事由，记入日志。</translation>
    </message>
    <message>
        <source>write the minutes of the review</source>
        <translation>写出研判会会议记录</translation>
    </message>
    <message>
        <source>printed on every page</source>
        <translation>每页都印的密级</translation>
    </message>
    <message>
        <source>show names and numbers of people in full; needs --reason</source>
        <translation>全部显示姓名与号码；须写 --reason</translation>
    </message>
    <message>
        <source>file to write: .pdf .xlsx</source>
        <translation>要写的文件：.pdf .xlsx</translation>
    </message>
    <message>
        <source>Money by day: %1</source>
        <translation>逐日资金：%1</translation>
    </message>
    <message>
        <source>Money by day, the whole case</source>
        <translation>逐日资金，整个案件</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <comment>title of a chart, currency</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Calls by day, the whole case</source>
        <translation>逐日通话，整个案件</translation>
    </message>
    <message>
        <source>Calls by day: %1</source>
        <translation>逐日通话：%1</translation>
    </message>
    <message>
        <source>There is no chart “%1”; there are “daily-flow” and “daily-calls”.</source>
        <translation>没有图表“%1”；可用“daily-flow”和“daily-calls”。</translation>
    </message>
    <message>
        <source>Say what the brief is about: --incident NO, repeated for several, or --series N.</source>
        <translation>请说明简报所述的警情：--incident 编号（可重复），或 --series 系列编号。</translation>
    </message>
    <message>
        <source>There is no template “%1”; there is “money”.</source>
        <translation>没有模板“%1”；可用“money”。</translation>
    </message>
    <message>
        <source>draw a chart</source>
        <translation>画统计图</translation>
    </message>
    <message>
        <source>daily-flow: money in and out by day; daily-calls: calls by day</source>
        <translation>daily-flow：逐日进出资金；daily-calls：逐日通话</translation>
    </message>
    <message>
        <source>one account or phone; without it the whole case</source>
        <translation>一个账户或电话；不写则为整个案件</translation>
    </message>
    <message>
        <source>file to write: .png .svg .pdf</source>
        <translation>要写的文件：.png .svg .pdf</translation>
    </message>
    <message>
        <source>write the brief as PDF</source>
        <translation>导出 PDF 简报</translation>
    </message>
    <message>
        <source>number of an incident; repeat for several</source>
        <translation>警情编号；多起可写多次</translation>
    </message>
    <message>
        <source>number of a series: all its incidents</source>
        <translation>系列编号：包括其全部警情</translation>
    </message>
    <message>
        <source>money: the money trail</source>
        <translation>money：资金流向</translation>
    </message>
    <message>
        <source>file to write: .pdf</source>
        <translation>要写的文件：.pdf</translation>
    </message>
    <message>
        <source>Row out</source>
        <translation>付方行</translation>
    </message>
    <message>
        <source>Time out</source>
        <translation>付出时间</translation>
    </message>
    <message>
        <source>Amount out</source>
        <translation>付出金额</translation>
    </message>
    <message>
        <source>Row in</source>
        <translation>收方行</translation>
    </message>
    <message>
        <source>Time in</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>Amount in</source>
        <translation>收到金额</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>相差</translation>
    </message>
    <message>
        <source>Same words</source>
        <translation>相同字样</translation>
    </message>
    <message>
        <source>Leads, not conclusions: nothing was joined. At most %1 days, at most %2 % apart.</source>
        <translation>是线索，不是结论：没有合并任何一笔。最多隔 %1 天，最多差 %2 %。</translation>
    </message>
    <message>
        <source>find rows that may be the two sides of one payment</source>
        <translation>找出可能是同一笔付款两侧的行</translation>
    </message>
    <message>
        <source>account that pays</source>
        <translation>付款账户</translation>
    </message>
    <message>
        <source>account that is paid</source>
        <translation>收款账户</translation>
    </message>
    <message>
        <source>days a payment may take to arrive</source>
        <translation>到账最多隔几天</translation>
    </message>
    <message>
        <source>greatest difference of the amounts, as a share of the amount sent</source>
        <translation>金额最多差多少（占付出金额的比例）</translation>
    </message>
    <message>
        <source>--max-gap and --min-share compare one transfer with the next in time; add --in-time.</source>
        <translation>--max-gap 和 --min-share 按时间先后比较相邻两笔转账，请加上 --in-time。</translation>
    </message>
    <message>
        <source>Looked for: at most %1 paths, each of at most %2 transfers in %3, through no exit.</source>
        <translation>查找范围：最多 %1 条路径，每条最多 %2 笔转账，币种 %3，不穿过资金出口。</translation>
    </message>
    <message>
        <source>There are more paths than these; --max-paths raises the limit.</source>
        <translation>路径不止这些，可用 --max-paths 提高上限。</translation>
    </message>
    <message>
        <source>Longer paths were not looked at, and there may be some; --max-length raises the limit.</source>
        <translation>没有查找更长的路径，可能还有；可用 --max-length 提高上限。</translation>
    </message>
    <message>
        <source>The search was given up because there is too much to try; narrow it by time, gap or amount.</source>
        <translation>可能的走法太多，查找已中止；请用时间、间隔或金额缩小范围。</translation>
    </message>
    <message>
        <source>Leads, not conclusions: a path shows that money could have gone this way.</source>
        <translation>是线索，不是结论：路径只说明资金可能这样走。</translation>
    </message>
    <message>
        <source>No such path was found.</source>
        <translation>没有找到这样的路径。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Smallest amount</source>
        <translation>最小金额</translation>
    </message>
    <message>
        <source>Path, with transfers and sums</source>
        <translation>路径及各段笔数、金额</translation>
    </message>
    <message>
        <source>find ways of money from one end to another</source>
        <translation>查找资金从一端到另一端的路径</translation>
    </message>
    <message>
        <source>account or other end where paths begin; repeat for several</source>
        <translation>路径起点的账户或其他资金端；多个可写多次</translation>
    </message>
    <message>
        <source>account or other end where paths lead; repeat for several</source>
        <translation>路径终点的账户或其他资金端；多个可写多次</translation>
    </message>
    <message>
        <source>all paths on which each transfer comes after the one before; without it the shortest, whenever transfers were made</source>
        <translation>每一笔都在前一笔之后的全部路径；不加则找最短路径，不论转账先后</translation>
    </message>
    <message>
        <source>look at nothing earlier than this, inclusive</source>
        <translation>不看早于此时的转账（含此时）</translation>
    </message>
    <message>
        <source>look at nothing later than this, inclusive</source>
        <translation>只看到此时为止（含）</translation>
    </message>
    <message>
        <source>leave out smaller transfers</source>
        <translation>略去小于此数的转账</translation>
    </message>
    <message>
        <source>with --in-time: longest time from one transfer to the next</source>
        <translation>与 --in-time 同用：相邻两笔转账的最长间隔</translation>
    </message>
    <message>
        <source>with --in-time: share of a transfer that the next one carries at least, 0 to 1</source>
        <translation>与 --in-time 同用：下一笔至少是上一笔的几成，0 到 1</translation>
    </message>
    <message>
        <source>currency of the transfers (default CNY)</source>
        <translation>转账的币种（默认 CNY）</translation>
    </message>
    <message>
        <source>longest path, in transfers (default 10)</source>
        <translation>最长路径，按转账笔数（默认 10）</translation>
    </message>
    <message>
        <source>most paths to list (default 1000)</source>
        <translation>最多列出的路径数（默认 1000）</translation>
    </message>
    <message>
        <source>Name a file for --xlsx.</source>
        <translation>请给 --xlsx 一个文件名。</translation>
    </message>
    <message>
        <source>Victim</source>
        <translation>受害人</translation>
    </message>
    <message>
        <source>Stolen</source>
        <translation>被骗金额</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>到达金额</translation>
    </message>
    <message>
        <source>Loss counted</source>
        <translation>计算损失</translation>
    </message>
    <message>
        <source>To return</source>
        <translation>应返还</translation>
    </message>
    <message>
        <source>Compared with %1:</source>
        <translation>与 %1 比较：</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原方案</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现方案</translation>
    </message>
    <message>
        <source>Frozen %1 = to return %2 + stays frozen %3 (%4)</source>
        <translation>冻结 %1 = 返还 %2 + 继续冻结 %3（%4）</translation>
    </message>
    <message>
        <source>A lead, not a conclusion: the officer in charge confirms basis, mode and sums.</source>
        <translation>是线索，不是结论：损失口径、返还方式和金额由办案人确认。</translation>
    </message>
    <message>
        <source>“%1” is no refund plan in %2; give a file that “refund --json” printed.</source>
        <translation>“%1”不是 %2 的返还方案；请给出 refund --json 输出的文件。</translation>
    </message>
    <message>
        <source>“%1” is a plan for another account (%2).</source>
        <translation>“%1”是另一账户（%2）的返还方案。</translation>
    </message>
    <message>
        <source>share a frozen sum out among the victims</source>
        <translation>把冻结资金按比例返还各被害人</translation>
    </message>
    <message>
        <source>the frozen account</source>
        <translation>被冻结的账户</translation>
    </message>
    <message>
        <source>the sum that is frozen there, in the currency followed</source>
        <translation>该账户冻结的金额，以所追踪的币种计</translation>
    </message>
    <message>
        <source>a victim's loss: what reached the account, or all that was stolen (default reached)</source>
        <translation>被害人损失的口径：到达本账户的，或全部被骗的（默认 reached）</translation>
    </message>
    <message>
        <source>which money leaves first (default fifo)</source>
        <translation>哪部分钱先流出（默认 fifo，先进先出）</translation>
    </message>
    <message>
        <source>currency that is followed (default that of the first stolen transfer)</source>
        <translation>所追踪的币种（默认为第一笔被骗转账的币种）</translation>
    </message>
    <message>
        <source>day on which the plan was announced, for 30 days</source>
        <translation>方案公告之日，公告期 30 日</translation>
    </message>
    <message>
        <source>an earlier plan, as --json printed it</source>
        <translation>较早的方案，即 --json 的输出</translation>
    </message>
    <message>
        <source>write the sheets as a workbook</source>
        <translation>把各表写成工作簿</translation>
    </message>
    <message>
        <source>write the sheets as PDF</source>
        <translation>把各表写成 PDF</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>警情</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Weakest link</source>
        <translation>最弱一环</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>警情编号</translation>
    </message>
    <message>
        <source>--proposed says what goes into the workbook: name it with --xlsx.</source>
        <translation>--proposed 决定工作簿里写入什么，请同时用 --xlsx 指定文件。</translation>
    </message>
    <message>
        <source>reviewers disagree: nothing binds until one of them settles it (--settle)</source>
        <translation>审核人意见不一，暂不生效，须由一人裁定（--settle）</translation>
    </message>
    <message>
        <source>another reviewer must agree before it binds</source>
        <translation>还须另一名审核人同意才生效</translation>
    </message>
    <message>
        <source>one series</source>
        <translation>同一系列</translation>
    </message>
    <message>
        <source>different</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>%1 and %2: %3.</source>
        <translation>%1 与 %2：%3。</translation>
    </message>
    <message>
        <source>same, different or undecided</source>
        <translation>same（同一系列）、different（不同）或 undecided（待定）</translation>
    </message>
    <message>
        <source>why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>settles a dispute; other votes stand as dissent</source>
        <translation>裁定分歧；其他人的意见作为不同意见保留</translation>
    </message>
    <message>
        <source>say which incidents belong together, and why</source>
        <translation>提出哪些警情可以串并，并说明依据</translation>
    </message>
    <message>
        <source>score from which on two incidents are proposed as one series</source>
        <translation>达到多少分即提出两起串并</translation>
    </message>
    <message>
        <source>write a,b,score of every pair that scores at least the threshold</source>
        <translation>把达到阈值的每一对写成 a,b,score</translation>
    </message>
    <message>
        <source>learn the weights from known series numbers and decisions</source>
        <translation>用已知的并案主案件编号和已作的判断学习权重</translation>
    </message>
    <message>
        <source>write the decided series in the register's own fields</source>
        <translation>把已决的串并案按警情登记的字段写成表格</translation>
    </message>
    <message>
        <source>with --xlsx: series that are only proposed too, marked as leads</source>
        <translation>与 --xlsx 同用：也写入仅为建议的串并案，标为待定线索</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Header names</source>
        <translation>表头名</translation>
    </message>
    <message>
        <source>From</source>
        <translation>转出方</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收款方</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>%1, row %2 (%3)</source>
        <translation>%1 第 %2 行（%3）</translation>
    </message>
    <message>
        <source>%1, sheet %2, row %3 (%4)</source>
        <translation>%1，表 %2，第 %3 行（%4）</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>户名</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>开户行</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>流水</translation>
    </message>
    <message>
        <source>Offence</source>
        <translation>案发时间</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未写明</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>其他名称</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>The case shows no transfer of it.</source>
        <translation>案件中没有它的转账。</translation>
    </message>
    <message>
        <source>%1 incidents, %2 accounts, %3 transfers, %4 calls</source>
        <translation>警情 %1 起、账户 %2 个、转账 %3 笔、通话 %4 次</translation>
    </message>
    <message>
        <source>list the import profiles with their fields and header names</source>
        <translation>列出各版式及其字段、表头名</translation>
    </message>
    <message>
        <source>say what a case holds</source>
        <translation>列出案件内容</translation>
    </message>
    <message>
        <source>one entity, as kind:value or just the value</source>
        <translation>一个对象，写“种类:值”或只写值</translation>
    </message>
    <message>
        <source>down to the rows: of one entity, or every transfer of the case</source>
        <translation>列到证据行：一个对象的，或案件每笔转账的</translation>
    </message>
    <message>
        <source>Say where to start, in one way: --incident NO, --transfer ID, or --account NO --since TIME.</source>
        <translation>写明从哪里追起，只用一种：--incident 编号、--transfer 编号，或 --account 账号 --since 时间。</translation>
    </message>
    <message>
        <source>--account and --since go together: the account, and from when on its money is followed.</source>
        <translation>--account 与 --since 须一起使用：哪个账户，以及从何时起追踪其资金。</translation>
    </message>
    <message>
        <source>%1 is defined by what of a balance is stolen, which nobody knows when money is followed backward; fifo, lifo and pro-rata can be.</source>
        <comment>a method of tracing</comment>
        <translation>%1 法取决于余额中有多少是涉案资金，而向上追溯时尚不知道；可用的方法是 fifo、lifo 和 pro-rata。</translation>
    </message>
    <message>
        <source>No account is known to hold any of the stolen money at that moment.</source>
        <translation>在该时刻，没有已知账户留存涉案款。</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>在账</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>上下界</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最后往来</translation>
    </message>
    <message>
        <source>State</source>
        <translation>调取</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>At %1, a lead, not a conclusion (%2).</source>
        <translation>截至 %1；仅为线索，不是结论（计法：%2）。</translation>
    </message>
    <message>
        <source>Say whose money: --incident NO, again for each further incident.</source>
        <translation>请指明警情：--incident 编号，多起可重复给出。</translation>
    </message>
    <message>
        <source>follow stolen money</source>
        <translation>追查涉案款去向</translation>
    </message>
    <message>
        <source>a stolen transfer, by its id; repeat for several</source>
        <translation>一笔被骗转账的编号；多笔可写多次</translation>
    </message>
    <message>
        <source>with --since: everything this account received is stolen; with --backward: everything it paid is asked about</source>
        <translation>与 --since 合用：该账户收到的全部资金均为涉案资金；加 --backward：追溯其付出的全部资金</translation>
    </message>
    <message>
        <source>from this time on, inclusive</source>
        <translation>从此时起（含）</translation>
    </message>
    <message>
        <source>where the money came from (fifo, lifo, pro-rata)</source>
        <translation>向上追溯资金来源（fifo、lifo、pro-rata）</translation>
    </message>
    <message>
        <source>follow no further than this level</source>
        <translation>最多追到这一级</translation>
    </message>
    <message>
        <source>where the money is, ranked for stop-payment</source>
        <translation>钱现在在哪，按止付先后排序</translation>
    </message>
    <message>
        <source>the moment; without it the last that the case tells of</source>
        <translation>时刻；不给则取案内数据的最后时刻</translation>
    </message>
    <message>
        <source>write the request sheets as a workbook, one sheet a bank</source>
        <translation>把止付请求表写成工作簿，每家银行一张</translation>
    </message>
    <message>
        <source>write the request sheets as PDF</source>
        <translation>把止付请求表写成 PDF</translation>
    </message>
    <message>
        <source>number of the request's legal document</source>
        <translation>请求所附法律文书的文书号</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>已完成 %1</translation>
    </message>
    <message>
        <source>“%1” cannot be written: its ending must be one of %2.</source>
        <translation>写不了“%1”：扩展名只能是 %2。</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到涉案款</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>付出</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>转出</translation>
    </message>
    <message>
        <source>Came from others</source>
        <translation>来自他人</translation>
    </message>
    <message>
        <source>Began here</source>
        <translation>始于此处</translation>
    </message>
    <message>
        <source>Asked about %1 = own or unknown money %2 + from outside the banks %3 + from accounts not queried %4 (%5)</source>
        <translation>所问资金 %1 = 自有或来源不明 %2 + 来自银行体系外 %3 + 来自未查询账户 %4（%5）</translation>
    </message>
    <message>
        <source>Stolen %1; touched by it are: held %2, exited %3, not queried %4 (%5)</source>
        <translation>被骗 %1；沾染所及：在账 %2，已离开银行 %3，未调取 %4（%5）</translation>
    </message>
    <message>
        <source>Stolen %1 = held %2 + exited %3 + not queried %4 (%5)</source>
        <translation>被骗 %1 = 在账 %2 + 已离开银行 %3 + 未调取 %4（%5）</translation>
    </message>
    <message>
        <source>link with the parameters of a JSON file: what --json gives, or a part of it; the rest is estimated</source>
        <translation>按 JSON 文件中的参数串并：可用 --json 给出的全部参数，也可只写一部分，其余仍按本案估计</translation>
    </message>
    <message>
        <source>keep these parameters, or what was learned, and the threshold given in the case</source>
        <translation>把这些参数（或学习所得）连同给定的阈值存入案件</translation>
    </message>
    <message>
        <source>forget parameters that were kept: all are estimated again</source>
        <translation>清除案件中存下的参数，全部重新估计</translation>
    </message>
    <message>
        <source>Leads, not conclusions: nothing was merged. Threshold %1; weights: %2.</source>
        <translation>以上为线索，不是结论，未作任何并案。阈值 %1；权重：%2。</translation>
    </message>
    <message>
        <source>same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>same through others</source>
        <translation>已由其他结论认定相同</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>有分歧</translation>
    </message>
    <message>
        <source>waits for another reviewer</source>
        <translation>待他人复核</translation>
    </message>
    <message>
        <source>%1, but there are new grounds</source>
        <translation>%1，但出现新依据</translation>
    </message>
    <message>
        <source>The one</source>
        <translation>甲</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>乙</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>研判结论</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Leads, not conclusions: nothing was joined. To be decided: %1.</source>
        <translation>仅为线索，不是结论：未作任何合并。待定 %1 对。</translation>
    </message>
    <message>
        <source>list what may be one and the same, with what speaks for it</source>
        <translation>列出可能为同一事物的对象及其依据</translation>
    </message>
    <message>
        <source>person, account or report</source>
        <translation>person（同一人）、account（同一账户）或 report（重复报案）</translation>
    </message>
    <message>
        <source>Series %1: %2.</source>
        <comment>number, a series in a sentence</comment>
        <translation>系列 %1：%2。</translation>
    </message>
    <message>
        <source>one event</source>
        <translation>一起警情</translation>
    </message>
    <message>
        <source>one person</source>
        <translation>同一人</translation>
    </message>
    <message>
        <source>one account</source>
        <translation>同一账户</translation>
    </message>
    <message>
        <source>Name the two that it is about, with a comma between them.</source>
        <translation>请写明所涉两项，中间以英文逗号分隔。</translation>
    </message>
    <message>
        <source>write down what a reviewer holds of two incidents, persons, accounts or reports</source>
        <translation>记录研判人对两起警情、两个人、两个账户或两次报案的认定</translation>
    </message>
    <message>
        <source>the two, A,B: incidents by number, else as `same` lists them</source>
        <translation>所涉两项，格式 A,B：警情写编号，其他按 same 所列写法</translation>
    </message>
    <message>
        <source>what the two may be one of: series, person, account or report</source>
        <translation>认定事项：series（串并）、person（同一人）、account（同一账户）或 report（重复报案）</translation>
    </message>
    <message>
        <source>%1: %2. The register&apos;s own words stay as they are.</source>
        <translation>%1：%2。登记里原来的写法不变。</translation>
    </message>
    <message>
        <source>Name an incident and its category, with = between them: NUMBER=CATEGORY.</source>
        <translation>请写明警情编号和类别，中间用等号：编号=类别。</translation>
    </message>
    <message>
        <source>Say why with --reason.</source>
        <translation>请用 --reason 说明理由。</translation>
    </message>
    <message>
        <source>write down that an incident is of a category, NUMBER=CATEGORY; may be given again</source>
        <translation>认定一起警情的类别，写成 编号=类别；可重复</translation>
    </message>
    <message>
        <source>why it is accepted</source>
        <translation>认定的理由</translation>
    </message>
</context>
<context>
    <name>DailyFlowChart</name>
    <message>
        <source>in ▲</source>
        <comment>money, above the line</comment>
        <translation>进 ▲</translation>
    </message>
    <message>
        <source>received ▲</source>
        <comment>calls, above the line</comment>
        <translation>被叫 ▲</translation>
    </message>
    <message>
        <source>out ▼</source>
        <comment>money, below the line</comment>
        <translation>出 ▼</translation>
    </message>
    <message>
        <source>made ▼</source>
        <comment>calls, below the line</comment>
        <translation>主叫 ▼</translation>
    </message>
    <message>
        <source>There is no money to show here yet.</source>
        <translation>这里还没有可显示的资金。</translation>
    </message>
    <message>
        <source>Money in and out by day</source>
        <translation>逐日进出资金</translation>
    </message>
    <message>
        <source>%1
in %2 · out %3 · %4 transfers</source>
        <comment>days, sums, number of transfers</comment>
        <translation>%1
进 %2 · 出 %3 · %4 笔</translation>
    </message>
</context>
<context>
    <name>Diagram</name>
    <message numerus="yes">
        <source>%n transfer(s)</source>
        <comment>behind a link</comment>
        <translation><numerusform>%n 笔转账</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n more victim(s)</source>
        <comment>ends of a trace shown as one</comment>
        <translation><numerusform>其余 %n 名受害人</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n more: %1</source>
        <comment>ends of one kind shown as one</comment>
        <translation><numerusform>另外 %n 个：%1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n more account(s)</source>
        <comment>ends of a trace shown as one</comment>
        <translation><numerusform>其余 %n 户</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n more not queried</source>
        <comment>accounts of a trace shown as one</comment>
        <translation><numerusform>其余 %n 户未调取</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n more exit(s)</source>
        <comment>ends of a trace shown as one</comment>
        <translation><numerusform>其余 %n 处出口</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n more: %1</source>
        <comment>exits of one kind shown as one</comment>
        <translation><numerusform>其余 %n 处%1</numerusform></translation>
    </message>
    <message>
        <source>Holder unknown</source>
        <translation>户名未知</translation>
    </message>
    <message>
        <source>together %1</source>
        <comment>sum</comment>
        <translation>合计 %1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>on a link: count of transfers, sum</comment>
        <translation>%1 笔 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <comment>on a link</comment>
        <translation><numerusform>%n 次</numerusform></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>hover: first, last</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Money can be stopped now</source>
        <comment>legend</comment>
        <translation>可立即止付</translation>
    </message>
    <message>
        <source>On a watch list</source>
        <comment>legend</comment>
        <translation>名单命中</translation>
    </message>
    <message>
        <source>Stop payment running</source>
        <comment>legend</comment>
        <translation>止付计时</translation>
    </message>
    <message>
        <source>Frozen</source>
        <comment>legend</comment>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>Not queried</source>
        <comment>legend</comment>
        <translation>未调取</translation>
    </message>
    <message>
        <source>Tagged</source>
        <comment>legend</comment>
        <translation>有标签</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) · %1</source>
        <comment>head of the exits' column: count, sum</comment>
        <translation><numerusform>%n 处 · %1</numerusform></translation>
    </message>
    <message>
        <source>lost %1</source>
        <comment>head of the victims' column</comment>
        <translation>被骗 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) · held %1 · not queried %2</source>
        <comment>head of a level's column</comment>
        <translation><numerusform>%n 户 · 在账 %1 · 未调取 %2</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) · held %1</source>
        <comment>head of a level's column</comment>
        <translation><numerusform>%n 户 · 在账 %1</numerusform></translation>
    </message>
    <message>
        <source>Exits</source>
        <comment>head of a column</comment>
        <translation>出口</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <comment>head of the exits' column, short</comment>
        <translation><numerusform>%n 处</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <comment>head of a column, short</comment>
        <translation><numerusform>%n 户</numerusform></translation>
    </message>
    <message>
        <source>Double-click shows them one by one</source>
        <comment>hover over ends shown as one</comment>
        <translation>双击逐户展开</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>hover: kind, number</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n as one: held for one and the same</source>
        <comment>hover over a merged node</comment>
        <translation><numerusform>%n 个并作一个：已认定为同一个</numerusform></translation>
    </message>
    <message>
        <source>In: %1, %2</source>
        <comment>hover: count, sum</comment>
        <translation>进：%1，%2</translation>
    </message>
    <message>
        <source>In: %1, several currencies</source>
        <translation>进：%1，多种币种</translation>
    </message>
    <message>
        <source>Out: %1, %2</source>
        <comment>hover: count, sum</comment>
        <translation>出：%1，%2</translation>
    </message>
    <message>
        <source>Out: %1, several currencies</source>
        <translation>出：%1，多种币种</translation>
    </message>
    <message>
        <source>Held: %1</source>
        <comment>hover: stolen money still there</comment>
        <translation>在账：%1</translation>
    </message>
    <message>
        <source>Not queried</source>
        <comment>hover: no statement of this account yet</comment>
        <translation>未调取</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>hover: from, to</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>hover: count, sum</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>name of a group, count</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>Entities</name>
    <message>
        <source>cash from %1</source>
        <comment>an account</comment>
        <translation>取现 · %1</translation>
    </message>
    <message>
        <source>bank fees of %1</source>
        <comment>an account</comment>
        <translation>银行扣费 · %1</translation>
    </message>
    <message>
        <source>unnamed other side of %1</source>
        <comment>an account</comment>
        <translation>未具名对方 · %1</translation>
    </message>
    <message>
        <source>outside</source>
        <comment>the empty side of a ledger row</comment>
        <translation>外部</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>it would grow far beyond its size</source>
        <translation>解开后会膨胀到远超自身大小</translation>
    </message>
    <message>
        <source>its parts lie within one another too deeply</source>
        <translation>里面一层套一层，套得太深</translation>
    </message>
    <message>
        <source>it holds too many files</source>
        <translation>里面的文件太多</translation>
    </message>
    <message>
        <source>a part of it is too large</source>
        <translation>其中一部分太大</translation>
    </message>
    <message>
        <source>it defines its own XML entities</source>
        <translation>里面自带 XML 实体定义</translation>
    </message>
    <message>
        <source>its place would be outside the archive's folder</source>
        <translation>它要解到压缩包的文件夹以外</translation>
    </message>
    <message>
        <source>it has too many columns</source>
        <translation>列太多</translation>
    </message>
    <message>
        <source>it has too many rows</source>
        <translation>行太多</translation>
    </message>
    <message>
        <source>There is no file or folder “%1”.</source>
        <translation>没有文件或文件夹“%1”。</translation>
    </message>
    <message>
        <source>Check the name, and whether the drive or stick is still connected.</source>
        <translation>看看名字对不对，硬盘或 U 盘还在不在。</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>“%1”读不了：%2。</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>“%1”读不了。</translation>
    </message>
    <message>
        <source>Close it in other programs, check your rights to it, or copy it to this computer first.</source>
        <translation>先在别的程序里关掉它，看看有没有权限，或拷到本机再试。</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>“%1”写不了：%2。</translation>
    </message>
    <message>
        <source>“%1” cannot be written.</source>
        <translation>“%1”写不了。</translation>
    </message>
    <message>
        <source>Choose another folder, or close the file where it is open.</source>
        <translation>换个文件夹，或把打开着的文件关掉。</translation>
    </message>
    <message>
        <source>There is no space left on the disk. Nothing was changed.</source>
        <translation>磁盘满了。什么都没改动。</translation>
    </message>
    <message>
        <source>There is no space left where “%1” lies. Nothing was changed.</source>
        <translation>“%1”所在的磁盘满了。什么都没改动。</translation>
    </message>
    <message>
        <source>Free some space or choose another disk, then try again.</source>
        <translation>腾出空间或换个磁盘，再试。</translation>
    </message>
    <message>
        <source>The folder “%1” holds no file that could be read.</source>
        <translation>文件夹“%1”里没有读得了的文件。</translation>
    </message>
    <message>
        <source>Choose the folder in which the returns of the banks and operators lie.</source>
        <translation>选存放银行、运营商反馈的文件夹。</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>“%1”是空的。</translation>
    </message>
    <message>
        <source>Ask the institution that sent it for a new copy.</source>
        <translation>请向提供方重取。</translation>
    </message>
    <message>
        <source>“%1” is not a table: it looks like %2.</source>
        <translation>“%1”不是表格，看着像 %2。</translation>
    </message>
    <message>
        <source>“%1” is not a table.</source>
        <translation>“%1”不是表格。</translation>
    </message>
    <message>
        <source>Export it as .csv or .txt in the program it comes from, then take that file in.</source>
        <translation>在原程序里导出为 .csv 或 .txt，再导入。</translation>
    </message>
    <message>
        <source>“%1” is incomplete: it ends in the middle of a record (%2).</source>
        <translation>“%1”不完整：最后一条断在中间（%2）。</translation>
    </message>
    <message>
        <source>“%1” is incomplete: it ends in the middle of a record.</source>
        <translation>“%1”不完整：最后一条断在中间。</translation>
    </message>
    <message>
        <source>“%1” is a kind of file that cannot be read: %2.</source>
        <translation>“%1”这种文件读不了：%2。</translation>
    </message>
    <message>
        <source>“%1” is a kind of file that cannot be read.</source>
        <translation>“%1”这种文件读不了。</translation>
    </message>
    <message>
        <source>Unpack it, or save the table as .csv, then take that file in.</source>
        <translation>先解压，或把表格另存为 .csv，再导入。</translation>
    </message>
    <message>
        <source>“%1” is damaged and cannot be opened (%2).</source>
        <translation>“%1”已损坏，打不开（%2）。</translation>
    </message>
    <message>
        <source>“%1” is damaged and cannot be opened.</source>
        <translation>“%1”已损坏，打不开。</translation>
    </message>
    <message>
        <source>The password does not open “%1”.</source>
        <translation>这个密码打不开“%1”。</translation>
    </message>
    <message>
        <source>“%1” is protected in a way that cannot be read here.</source>
        <translation>“%1”用的加密方式本软件读不了。</translation>
    </message>
    <message>
        <source>“%1” is protected by a password.</source>
        <translation>“%1”有密码。</translation>
    </message>
    <message>
        <source>Open it with its password in another program, save what is in it, and take that in.</source>
        <translation>请用别的程序输入密码打开，另存里面的文件，再导入。</translation>
    </message>
    <message>
        <source>Give the password of an archive, or open the workbook in its own program and save it without one, then take it in again.</source>
        <translation>压缩包请给出密码；表格请在原来的软件里打开，去掉密码另存，再导入。</translation>
    </message>
    <message>
        <source>Nothing of “%1” was taken in: %2.</source>
        <translation>“%1”没有导入：%2。</translation>
    </message>
    <message>
        <source>If you trust its sender, open it in another program, save what matters as a new file, and take that in.</source>
        <translation>若信得过来源，请用别的程序打开，把需要的内容另存为新文件，再导入。</translation>
    </message>
    <message>
        <source>The characters of “%1” are in no known encoding.</source>
        <translation>认不出“%1”的字符编码。</translation>
    </message>
    <message>
        <source>Save the file as UTF-8 or GB18030 in the program it comes from, then take it in again.</source>
        <translation>在原程序里另存为 UTF-8 或 GB18030，再导入。</translation>
    </message>
    <message>
        <source>No import profile fits “%1”. Its most likely head is: %2.</source>
        <translation>没有版式适合“%1”。最像表头的一行：%2。</translation>
    </message>
    <message>
        <source>No import profile fits “%1”.</source>
        <translation>没有版式适合“%1”。</translation>
    </message>
    <message>
        <source>Choose a profile by hand, or check whether the row with the column names was deleted.</source>
        <translation>手动选版式，或看看列名那一行是不是被删了。</translation>
    </message>
    <message>
        <source>Row %2 of “%1” has too many columns or is too long.</source>
        <translation>“%1”第 %2 行的列太多，或这一行太长。</translation>
    </message>
    <message>
        <source>“%1” has too many columns.</source>
        <translation>“%1”列太多。</translation>
    </message>
    <message>
        <source>Check the separator of the columns; the file may be damaged.</source>
        <translation>看看分列符号对不对；文件可能坏了。</translation>
    </message>
    <message>
        <source>“%1” is not an amount of money.</source>
        <translation>“%1”不是金额。</translation>
    </message>
    <message>
        <source>Write digits with at most two decimals, for example 1234.50.</source>
        <translation>用数字写，最多两位小数，如 1234.50。</translation>
    </message>
    <message>
        <source>A sum is too large to be counted exactly.</source>
        <translation>合计太大，算不准。</translation>
    </message>
    <message>
        <source>The amount “%1” is too large to be counted exactly.</source>
        <translation>金额“%1”太大，算不准。</translation>
    </message>
    <message>
        <source>Check the amounts in the source for a digit too many.</source>
        <translation>看看来源里的金额是不是多了位数。</translation>
    </message>
    <message>
        <source>“%1” is not a date or time.</source>
        <translation>“%1”不是日期或时间。</translation>
    </message>
    <message>
        <source>Write it like 2025-03-01 or 2025-03-01 12:00:05.</source>
        <translation>写成 2025-03-01 或 2025-03-01 12:00:05。</translation>
    </message>
    <message>
        <source>“%1” is not a number of the kind that is needed here.</source>
        <translation>“%1”不是这里要的号码。</translation>
    </message>
    <message>
        <source>Check it for missing or doubled digits.</source>
        <translation>看看是不是少了位数或重了位数。</translation>
    </message>
    <message>
        <source>“%1” is not a known currency.</source>
        <translation>没有币种“%1”。</translation>
    </message>
    <message>
        <source>Use the code of three letters, for example CNY or USD.</source>
        <translation>用三个字母的代码，如 CNY 或 USD。</translation>
    </message>
    <message>
        <source>There is no case file “%1”.</source>
        <translation>没有案件文件“%1”。</translation>
    </message>
    <message>
        <source>Check whether it was moved or renamed, or open another case.</source>
        <translation>看看是不是挪走或改名了，或打开别的案件。</translation>
    </message>
    <message>
        <source>There is already a file “%1”. It was not touched.</source>
        <translation>已有文件“%1”，没有动它。</translation>
    </message>
    <message>
        <source>Choose another name, or open that file.</source>
        <translation>换个名字，或打开那个文件。</translation>
    </message>
    <message>
        <source>“%1” is not a case file of Jingwei.</source>
        <translation>“%1”不是经纬的案件文件。</translation>
    </message>
    <message>
        <source>To take a bank return or a register in, open a case first and drop the file on it.</source>
        <translation>要导入银行反馈或警情登记，先打开案件，再把文件拖上去。</translation>
    </message>
    <message>
        <source>“%1” was written by a later version of Jingwei (format %2).</source>
        <translation>“%1”是更新版的经纬写的（格式 %2）。</translation>
    </message>
    <message>
        <source>The case was written by a later version of Jingwei (format %1).</source>
        <translation>案件是更新版的经纬写的（格式 %1）。</translation>
    </message>
    <message>
        <source>Install the newer version to open it. The file was not changed.</source>
        <translation>装新版再打开。文件没有改动。</translation>
    </message>
    <message>
        <source>The case file “%1” is damaged: %2.</source>
        <translation>案件文件“%1”已损坏：%2。</translation>
    </message>
    <message>
        <source>The case file is damaged: %1.</source>
        <translation>案件文件已损坏：%1。</translation>
    </message>
    <message>
        <source>Keep the file as it is and go on with the last copy of it.</source>
        <translation>坏文件原样留着，用最近的备份接着做。</translation>
    </message>
    <message>
        <source>The case is in use by another window or an import. Nothing was changed.</source>
        <translation>案件正被另一个窗口或导入占用。什么都没改动。</translation>
    </message>
    <message>
        <source>Wait until it has finished, then try again.</source>
        <translation>等它做完再试。</translation>
    </message>
    <message>
        <source>The case file could not be read or written.</source>
        <translation>案件文件读写失败。</translation>
    </message>
    <message>
        <source>The case file could not be read or written (%1).</source>
        <translation>案件文件读写失败（%1）。</translation>
    </message>
    <message>
        <source>Check the disk on which the case lies, then open the case again.</source>
        <translation>检查案件所在的磁盘，再打开案件。</translation>
    </message>
    <message>
        <source>There is no import profile “%1”.</source>
        <translation>没有版式“%1”。</translation>
    </message>
    <message>
        <source>Choose one of the profiles in the list.</source>
        <translation>从列表里选一个版式。</translation>
    </message>
    <message>
        <source>That file is of another case: it holds none of the incidents of this one.</source>
        <translation>该文件属于另一个案件：其中没有本案的任何警情。</translation>
    </message>
    <message>
        <source>Choose the file of the same case in which the other reviewer worked.</source>
        <translation>请选择另一名审核人所用的同一案件的文件。</translation>
    </message>
    <message>
        <source>The case has no series %1.</source>
        <translation>本案没有系列 %1。</translation>
    </message>
    <message>
        <source>Look at the series of the case; their numbers stay as decisions are made.</source>
        <translation>请查看本案的系列；作出判断后编号保持不变。</translation>
    </message>
    <message>
        <source>There is too little to learn from: %1 pairs of incidents are known to be of one series.</source>
        <translation>可供学习的太少：已知属于同一系列的只有 %1 对。</translation>
    </message>
    <message>
        <source>Decide more pairs, or take a register in that has series numbers.</source>
        <translation>请多判几对，或导入带有并案主案件编号的登记表。</translation>
    </message>
    <message>
        <source>The import profile “%1” cannot be used: %2.</source>
        <translation>版式“%1”不能用：%2。</translation>
    </message>
    <message>
        <source>The import profile cannot be used: %1.</source>
        <translation>版式不能用：%1。</translation>
    </message>
    <message>
        <source>Correct the profile or choose another one.</source>
        <translation>改好版式，或换一个。</translation>
    </message>
    <message>
        <source>The case holds no incident “%1”.</source>
        <translation>案件里没有警情“%1”。</translation>
    </message>
    <message>
        <source>Check the number, or take the register in that holds it.</source>
        <translation>核对编号，或导入有它的警情登记。</translation>
    </message>
    <message>
        <source>The case holds nothing named “%1”.</source>
        <translation>案件里没有“%1”。</translation>
    </message>
    <message>
        <source>Check the number for missing digits, or take the file in that names it.</source>
        <translation>看看号码是不是少了位数，或导入有它的文件。</translation>
    </message>
    <message>
        <source>“%1” names several things in the case.</source>
        <translation>案件里有多个对象叫“%1”。</translation>
    </message>
    <message>
        <source>Write its kind before it, for example account:%1 or phone:%1.</source>
        <translation>前面写上种类，如 account:%1 或 phone:%1。</translation>
    </message>
    <message>
        <source>The case holds no transfer “%1”.</source>
        <translation>案件里没有转账“%1”。</translation>
    </message>
    <message>
        <source>Its source may have been withdrawn. Look for the transfer in the table of transfers.</source>
        <translation>它的来源可能已撤下。到转账表里找找。</translation>
    </message>
    <message>
        <source>The case holds no source number %1.</source>
        <translation>案件里没有 %1 号来源。</translation>
    </message>
    <message>
        <source>The list of sources shows the numbers.</source>
        <translation>编号见来源清单。</translation>
    </message>
    <message>
        <source>Source number %1 is already withdrawn.</source>
        <translation>%1 号来源已经撤下。</translation>
    </message>
    <message>
        <source>Its rows stay in the case as evidence. There is nothing more to do.</source>
        <translation>它的行仍留在案件里作证据，不必再做什么。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>已取消，什么都没改动。</translation>
    </message>
    <message>
        <source>There is nothing to undo or to do again.</source>
        <translation>没有可撤销或重做的。</translation>
    </message>
    <message>
        <source>This act is written to the log and needs a reason.</source>
        <translation>这一步要记入日志，须写事由。</translation>
    </message>
    <message>
        <source>Say in a few words why, then do it again.</source>
        <translation>写几个字说明事由，再做一次。</translation>
    </message>
    <message>
        <source>The case holds no link diagram with the number %1.</source>
        <translation>案件里没有 %1 号关系图。</translation>
    </message>
    <message>
        <source>Choose one of the diagrams of the case.</source>
        <translation>请从本案的关系图中选择。</translation>
    </message>
    <message>
        <source>The link diagram “%1” is not as it was when this was begun.</source>
        <translation>关系图“%1”已不是动手时的样子。</translation>
    </message>
    <message>
        <source>Somebody else changed it. Look at it again, then repeat what is still needed.</source>
        <translation>有人改过它。请重新看图，再做仍需做的改动。</translation>
    </message>
    <message>
        <source>There is nothing to draw for this choice.</source>
        <translation>这个选择没有可画的。</translation>
    </message>
    <message>
        <source>Choose another account or incident, or take the sources in that name it.</source>
        <translation>换个账户或警情，或导入有它的来源。</translation>
    </message>
    <message>
        <source>“%1” ends with no kind of file that can be written here.</source>
        <translation>“%1”的扩展名不是能写的文件类型。</translation>
    </message>
    <message>
        <source>Use one of the endings that the file dialog offers, for example .pdf or .png.</source>
        <translation>用对话框里给的扩展名，如 .pdf 或 .png。</translation>
    </message>
    <message>
        <source>The diagram is so large that its texts could not be read in a .png.</source>
        <translation>图太大，存为 .png 后文字无法辨认。</translation>
    </message>
    <message>
        <source>Choose .pdf or .svg, which stay sharp, or show less in the diagram.</source>
        <translation>请改用 .pdf 或 .svg（放大后仍清晰），或减少图中显示的内容。</translation>
    </message>
    <message>
        <source>“%1” could not be produced: %2.</source>
        <translation>“%1”没有做成：%2。</translation>
    </message>
    <message>
        <source>The picture or document could not be produced: %1.</source>
        <translation>图片或文档没有做成：%1。</translation>
    </message>
    <message>
        <source>Try again, or choose another kind of file.</source>
        <translation>再试一次，或换一种文件。</translation>
    </message>
    <message>
        <source>%1 Where: %2. %3</source>
        <comment>what happened; where; what to do next</comment>
        <translation>%1位置：%2。%3</translation>
    </message>
    <message>
        <source>%1 Where: %2.</source>
        <comment>what happened; where</comment>
        <translation>%1位置：%2。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what happened; what to do next</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Ask about a later moment.</source>
        <translation>请改用更晚的时刻。</translation>
    </message>
    <message>
        <source>Leave the currency out, or give the one in which money was stolen.</source>
        <translation>请不指定币种，或指定被骗转账的币种。</translation>
    </message>
    <message>
        <source>Confirm or add a transfer among those that count as stolen.</source>
        <translation>请在被骗转账中确认或补充一笔。</translation>
    </message>
    <message>
        <source>Ask the banks for the statements of that time, take them in, then follow the money again.</source>
        <translation>请向银行调取该时段的流水，导入后再追踪资金。</translation>
    </message>
    <message>
        <source>Check the time, and whether the statement of the account is in the case.</source>
        <translation>请核对时间，以及该账户的流水是否已在案件中。</translation>
    </message>
    <message>
        <source>Check the accounts and times of the incident, and whether the statements are in the case.</source>
        <translation>核对警情的账户和时间，看看流水是否已在案件里。</translation>
    </message>
    <message>
        <source>No account of the victim is known, so no transfer can be taken as stolen.</source>
        <translation>不知道受害人的账户，无法认定被骗转账。</translation>
    </message>
    <message>
        <source>No account of a suspect is known, so no transfer can be taken as stolen.</source>
        <translation>不知道嫌疑账户，无法认定被骗转账。</translation>
    </message>
    <message>
        <source>Neither an account of the victim nor one of a suspect has a statement in the case, so nothing is known of what was paid.</source>
        <translation>受害人账户和嫌疑账户的流水都不在案件中，付款情况不明。</translation>
    </message>
    <message>
        <source>No statement of these accounts covers any of the time from the offence to the report, so nothing is known of what was paid then.</source>
        <translation>这些账户的流水均未覆盖案发至报警的时段，该时段的付款情况不明。</translation>
    </message>
    <message>
        <source>The statements show no transfer from an account of the victim to an account of a suspect; payments that failed or were reversed are none.</source>
        <translation>流水里没有受害人账户转到嫌疑账户的转账；失败或已冲正的付款不算。</translation>
    </message>
    <message>
        <source>The transfers from the victim to a suspect lie outside the time from the offence to the report.</source>
        <translation>受害人转给嫌疑账户的转账，不在案发至报警之间。</translation>
    </message>
    <message>
        <source>What was stolen is in another currency than the one followed.</source>
        <translation>被骗转账不是所追踪的币种。</translation>
    </message>
    <message>
        <source>What was stolen was paid after the moment asked about.</source>
        <translation>被骗转账发生在所问时刻之后。</translation>
    </message>
    <message>
        <source>All transfers proposed as stolen were struck by an officer.</source>
        <translation>系统提出的被骗转账均已被民警排除。</translation>
    </message>
    <message>
        <source>The case shows no transfer to this account from the time given on.</source>
        <translation>自所给时间起，案件中没有转入该账户的转账。</translation>
    </message>
    <message>
        <source>The case shows no transfer from this account from the time given on.</source>
        <translation>自所给时间起，案件中没有从该账户转出的转账。</translation>
    </message>
    <message>
        <source>No transfer of the incident counts as stolen.</source>
        <translation>这起警情没有可认定的被骗转账。</translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message>
        <source>own card</source>
        <translation>本方卡号</translation>
    </message>
    <message>
        <source>own account</source>
        <translation>本方账号</translation>
    </message>
    <message>
        <source>own name</source>
        <translation>本方户名</translation>
    </message>
    <message>
        <source>own ID number</source>
        <translation>本方证件号</translation>
    </message>
    <message>
        <source>own bank</source>
        <translation>本方开户行</translation>
    </message>
    <message>
        <source>time</source>
        <translation>交易时间</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>交易金额</translation>
    </message>
    <message>
        <source>balance</source>
        <translation>交易余额</translation>
    </message>
    <message>
        <source>in or out</source>
        <translation>收付标志</translation>
    </message>
    <message>
        <source>other side's account</source>
        <translation>对方卡号</translation>
    </message>
    <message>
        <source>other side's name</source>
        <translation>对方户名</translation>
    </message>
    <message>
        <source>other side's bank</source>
        <translation>对方开户行</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>kind of payment</source>
        <translation>交易类型</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>whether it succeeded</source>
        <translation>是否成功</translation>
    </message>
    <message>
        <source>cash mark</source>
        <translation>现金标志</translation>
    </message>
    <message>
        <source>merchant's name</source>
        <translation>商户名称</translation>
    </message>
    <message>
        <source>merchant's number</source>
        <translation>商户号</translation>
    </message>
    <message>
        <source>serial number</source>
        <translation>交易流水号</translation>
    </message>
    <message>
        <source>payer's account</source>
        <translation>付款账号</translation>
    </message>
    <message>
        <source>payer's name</source>
        <translation>付款户名</translation>
    </message>
    <message>
        <source>payer's bank</source>
        <translation>付款行</translation>
    </message>
    <message>
        <source>payee's account</source>
        <translation>收款账号</translation>
    </message>
    <message>
        <source>payee's name</source>
        <translation>收款户名</translation>
    </message>
    <message>
        <source>payee's bank</source>
        <translation>收款行</translation>
    </message>
    <message>
        <source>payee's balance</source>
        <translation>收款方余额</translation>
    </message>
    <message>
        <source>holder</source>
        <translation>户主姓名</translation>
    </message>
    <message>
        <source>holder's ID number</source>
        <translation>户主证件号</translation>
    </message>
    <message>
        <source>opened on</source>
        <translation>开户时间</translation>
    </message>
    <message>
        <source>bank</source>
        <translation>开户行</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>number of the incident</source>
        <translation>警情编号</translation>
    </message>
    <message>
        <source>time of the offence</source>
        <translation>案发时间</translation>
    </message>
    <message>
        <source>time of the report</source>
        <translation>报警时间</translation>
    </message>
    <message>
        <source>police unit</source>
        <translation>受理单位</translation>
    </message>
    <message>
        <source>victim's phone</source>
        <translation>受害人电话</translation>
    </message>
    <message>
        <source>victim</source>
        <translation>受害人</translation>
    </message>
    <message>
        <source>victim's ID number</source>
        <translation>受害人证件号</translation>
    </message>
    <message>
        <source>victim's accounts</source>
        <translation>受害人账户</translation>
    </message>
    <message>
        <source>suspects' accounts</source>
        <translation>涉案账户</translation>
    </message>
    <message>
        <source>suspects' phones</source>
        <translation>涉案电话</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>narrative</source>
        <translation>简要案情</translation>
    </message>
    <message>
        <source>class of the offence</source>
        <translation>警情类别</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失金额</translation>
    </message>
    <message>
        <source>series</source>
        <translation>串并案</translation>
    </message>
    <message>
        <source>own number</source>
        <translation>本机号码</translation>
    </message>
    <message>
        <source>other number</source>
        <translation>对方号码</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>通话时长</translation>
    </message>
    <message>
        <source>kind of call</source>
        <translation>呼叫类型</translation>
    </message>
    <message>
        <source>location area (LAC)</source>
        <translation>大区（LAC）</translation>
    </message>
    <message>
        <source>cell (CI)</source>
        <translation>小区（CI）</translation>
    </message>
    <message>
        <source>IMEI</source>
        <translation>手机串号（IMEI）</translation>
    </message>
    <message>
        <source>IMSI</source>
        <translation>IMSI</translation>
    </message>
    <message>
        <source>calling number</source>
        <translation>主叫号码</translation>
    </message>
    <message>
        <source>called number</source>
        <translation>被叫号码</translation>
    </message>
    <message>
        <source>date</source>
        <translation>交易日期</translation>
    </message>
    <message>
        <source>amount out</source>
        <translation>转出金额</translation>
    </message>
    <message>
        <source>amount in</source>
        <translation>转入金额</translation>
    </message>
    <message>
        <source>part of the serial number</source>
        <translation>分单号</translation>
    </message>
    <message>
        <source>own side in one text</source>
        <translation>本方信息</translation>
    </message>
    <message>
        <source>other side in one text</source>
        <translation>对方信息</translation>
    </message>
    <message>
        <source>other side's ID number</source>
        <translation>对方证件号</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>answer to the query</source>
        <translation>查询反馈原因</translation>
    </message>
    <message>
        <source>own bank card</source>
        <translation>本方银行卡</translation>
    </message>
    <message>
        <source>other side's bank card</source>
        <translation>对方银行卡</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>参考号</translation>
    </message>
    <message>
        <source>bound cards</source>
        <translation>绑定银行卡</translation>
    </message>
    <message>
        <source>login name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>sub-account</source>
        <translation>子账户</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>until</source>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>authority</source>
        <translation>机关</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP 地址</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC 地址</translation>
    </message>
    <message>
        <source>longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>chain</source>
        <translation>公链</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>合约地址</translation>
    </message>
    <message>
        <source>bank of the card</source>
        <translation>卡的开户行</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>10,000 yuan</source>
        <translation>万元</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation><numerusform>%n 字节</numerusform></translation>
    </message>
</context>
<context>
    <name>ReadDiagram</name>
    <message>
        <source>“%1” is no amount</source>
        <translation>“%1”不是金额</translation>
    </message>
    <message>
        <source>there is no currency “%1”</source>
        <translation>没有“%1”这种币种</translation>
    </message>
    <message>
        <source>“%1” is no time</source>
        <translation>“%1”不是时间</translation>
    </message>
    <message>
        <source>“%1” is no number</source>
        <translation>“%1”不是数字</translation>
    </message>
    <message>
        <source>“%1” is no level</source>
        <translation>“%1”不是层级</translation>
    </message>
    <message>
        <source>“%1” is no row</source>
        <translation>“%1”不是证据行</translation>
    </message>
    <message>
        <source>“%1” is no entity that could be folded there</source>
        <translation>“%1”不是能折叠在这里的对象</translation>
    </message>
    <message>
        <source>the node “%1” is there twice</source>
        <translation>节点“%1”出现了两次</translation>
    </message>
    <message>
        <source>the link begins at “%1”, which is not in the file</source>
        <translation>这条连线的起点“%1”不在文件里</translation>
    </message>
    <message>
        <source>the link ends at “%1”, which is not in the file</source>
        <translation>这条连线的终点“%1”不在文件里</translation>
    </message>
    <message>
        <source>the event “%1” has no link to its account</source>
        <translation>事件“%1”没有连到账户</translation>
    </message>
    <message>
        <source>the column “%1” is missing</source>
        <translation>缺少“%1”列</translation>
    </message>
    <message>
        <source>there are %1 columns, not as many as in the head</source>
        <translation>这一行有 %1 列，与表头不一致</translation>
    </message>
    <message>
        <source>the column “%1” is empty</source>
        <translation>“%1”列是空的</translation>
    </message>
    <message>
        <source>the file is cut off or was changed by hand there</source>
        <translation>文件在这里断了，或被人改动过</translation>
    </message>
    <message>
        <source>“%1” is not as it must be</source>
        <translation>“%1”不符合要求</translation>
    </message>
    <message>
        <source>The diagram was not read</source>
        <translation>图谱没有读入</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Choose another file …</source>
        <translation>另选文件…</translation>
    </message>
    <message>
        <source>Line %1 of “%2”: %3. Correct the line, or export the diagram anew in the program it comes from.</source>
        <translation>“%2”第 %1 行：%3。请改正这一行，或在原来的软件里重新导出。</translation>
    </message>
    <message>
        <source>“%1” holds no diagram: it begins with %2. Export it as .anx, .graphml, .gexf or .csv in the program it comes from.</source>
        <translation>“%1”里没有图谱：文件开头是 %2。请在原来的软件里导出为 .anx、.graphml、.gexf 或 .csv。</translation>
    </message>
    <message>
        <source>“%1” is none of the kinds that are read: .anx, .graphml, .gexf and .csv.</source>
        <translation>“%1”不是能读的类型；能读 .anx、.graphml、.gexf 和 .csv。</translation>
    </message>
    <message>
        <source>Read a diagram of another program</source>
        <translation>读入其他软件的图谱</translation>
    </message>
    <message>
        <source>Diagrams of i2, yEd and Gephi, tables of links (*.anx *.graphml *.gexf *.csv)</source>
        <translation>i2、yEd、Gephi 的图谱和关系表 (*.anx *.graphml *.gexf *.csv)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <comment>name of a file</comment>
        <translation>正在读取 %1</translation>
    </message>
</context>
<context>
    <name>ReviewText</name>
    <message>
        <source>%1, settling the dispute</source>
        <comment>a verdict</comment>
        <translation>%1（裁决争议）</translation>
    </message>
    <message>
        <source>in dispute: nothing binds</source>
        <translation>有争议，未生效</translation>
    </message>
    <message>
        <source>one series</source>
        <comment>verdict</comment>
        <translation>并案</translation>
    </message>
    <message>
        <source>different</source>
        <comment>verdict</comment>
        <translation>不并</translation>
    </message>
    <message>
        <source>undecided</source>
        <comment>verdict</comment>
        <translation>未定</translation>
    </message>
    <message>
        <source>“%1” holds no parameters of linking that can be used: “%2” is unknown or out of its bounds. They are written as “series --json” gives them under “parameters”.</source>
        <translation>“%1”中的串并参数不能用：“%2”不认识或超出范围。写法见 series --json 输出的 parameters 一项。</translation>
    </message>
    <message>
        <source>preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>estimated from the case</source>
        <translation>由本案估计</translation>
    </message>
    <message numerus="yes">
        <source>learned from %n pair(s) of one series</source>
        <translation><numerusform>由 %n 对已知同系列学习</numerusform></translation>
    </message>
    <message>
        <source>partly set by hand</source>
        <translation>部分由人工设定</translation>
    </message>
    <message>
        <source>one event</source>
        <comment>verdict</comment>
        <translation>同一起警情</translation>
    </message>
    <message>
        <source>same person</source>
        <comment>verdict</comment>
        <translation>同一人</translation>
    </message>
    <message>
        <source>same account</source>
        <comment>verdict</comment>
        <translation>同一账户</translation>
    </message>
    <message>
        <source>two events</source>
        <comment>verdict</comment>
        <translation>两起警情</translation>
    </message>
    <message>
        <source>two persons</source>
        <comment>verdict</comment>
        <translation>不是同一人</translation>
    </message>
    <message>
        <source>two accounts</source>
        <comment>verdict</comment>
        <translation>两个账户</translation>
    </message>
    <message>
        <source>%1 of %2 reviewers needed: nothing binds yet</source>
        <translation>须 %2 人一致，现 %1 人，尚未生效</translation>
    </message>
    <message>
        <source>%1, by a vote that settled the dispute</source>
        <comment>a verdict</comment>
        <translation>%1（经裁决）</translation>
    </message>
    <message>
        <source>%1, held by %2</source>
        <comment>a verdict, number of reviewers</comment>
        <translation>%1（%2 人一致）</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>New case…</source>
        <translation>新建案件…</translation>
    </message>
    <message>
        <source>Open a case…</source>
        <translation>打开案件…</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>关闭案件</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Take a report by word of mouth…</source>
        <translation>记一起口述警情…</translation>
    </message>
    <message>
        <source>Open the sample case</source>
        <translation>打开示例案件</translation>
    </message>
    <message>
        <source>Find anything (pinyin too)</source>
        <translation>查找一切（可用拼音）</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Mask names and numbers on screen</source>
        <translation>遮蔽屏幕上的姓名与号码</translation>
    </message>
    <message>
        <source>Show or hide what is selected</source>
        <translation>显示或收起所选</translation>
    </message>
    <message>
        <source>Go to the next pane</source>
        <translation>到下一窗格</translation>
    </message>
    <message>
        <source>Go to incidents, money, diagram …</source>
        <translation>切换到案件、资金、图谱…</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>全部快捷键</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Open the row, one level deeper</source>
        <translation>打开此行，深入一层</translation>
    </message>
    <message>
        <source>Copy the rows as a table, numbers without blanks</source>
        <translation>把行复制为表格，号码不带空格</translation>
    </message>
    <message>
        <source>Select all rows</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Make request sheets that ask banks to stop payment</source>
        <translation>生成止付请求表</translation>
    </message>
    <message>
        <source>Open the rows behind the selected accounts or transfers</source>
        <translation>查看所选账户或转账的证据行</translation>
    </message>
    <message>
        <source>Show the selected account in the layered diagram</source>
        <translation>在分层图中定位所选账户</translation>
    </message>
    <message>
        <source>Balance of the selected account over time</source>
        <translation>所选账户的余额变化</translation>
    </message>
    <message>
        <source>Follow from here: select all that its money reached</source>
        <translation>由此追下去：选中涉案款到达的全部账户</translation>
    </message>
    <message>
        <source>Play how the money moved, or pause</source>
        <translation>逐步播放资金流动／暂停</translation>
    </message>
    <message>
        <source>Paths of money between two selected accounts</source>
        <translation>所选两户之间的资金路径</translation>
    </message>
    <message>
        <source>Copy the numbers of the selected accounts</source>
        <translation>复制所选账户的账号</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>套索</translation>
    </message>
    <message>
        <source>Pan (hold space)</source>
        <translation>平移（按住空格）</translation>
    </message>
    <message>
        <source>Rectangle; ellipse (Enter: round what is selected)</source>
        <translation>画矩形；画椭圆（回车：框住选中的）</translation>
    </message>
    <message>
        <source>Write on a note or shape (Del takes it away)</source>
        <translation>在便签或图形上写字（Del 删除）</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>看全图</translation>
    </message>
    <message>
        <source>Choose which diagram is shown</source>
        <translation>选择显示哪张关系图</translation>
    </message>
    <message>
        <source>Choose how it is laid out (then 1 to 7)</source>
        <translation>选择排布方式（再按 1 至 7）</translation>
    </message>
    <message>
        <source>Relations, or each transfer</source>
        <translation>关系 / 逐笔</translation>
    </message>
    <message>
        <source>Expand with conditions; by one step</source>
        <translation>按条件展开；展开一层</translation>
    </message>
    <message>
        <source>Only what surrounds it</source>
        <translation>只看它的周边</translation>
    </message>
    <message>
        <source>Fold into one; unfold</source>
        <translation>折叠成一个；展开折叠</translation>
    </message>
    <message>
        <source>Fold all leaves that are alike</source>
        <translation>折叠全部同类末端</translation>
    </message>
    <message>
        <source>Merge as one and the same; part again</source>
        <translation>合并为同一对象；拆开</translation>
    </message>
    <message>
        <source>Hide; show what is hidden</source>
        <translation>隐藏；显示已隐藏的</translation>
    </message>
    <message>
        <source>Take off the diagram</source>
        <translation>从图中移走</translation>
    </message>
    <message>
        <source>Pin; let go</source>
        <translation>钉住；取消钉住</translation>
    </message>
    <message>
        <source>Group; out of the group</source>
        <translation>编组；移出编组</translation>
    </message>
    <message>
        <source>Write a note on the paper</source>
        <translation>在图上写备注</translation>
    </message>
    <message>
        <source>Mark the shortest path between two</source>
        <translation>标出两者间最短路径</translation>
    </message>
    <message>
        <source>Select neighbours; everything connected</source>
        <translation>选中相邻的；选中全部相连的</translation>
    </message>
    <message>
        <source>Select the others; all of this kind</source>
        <translation>反选；选中全部同类</translation>
    </message>
    <message>
        <source>Find; next hit (with Shift the one before)</source>
        <translation>查找；下一个（加 Shift 上一个）</translation>
    </message>
    <message>
        <source>Type the least sum; choose one there</source>
        <translation>填写最低金额；选常用金额</translation>
    </message>
    <message>
        <source>Remember this view</source>
        <translation>记下此视图</translation>
    </message>
    <message>
        <source>Copy as a table; as a picture</source>
        <translation>复制为表格；复制为图片</translation>
    </message>
    <message>
        <source>Export the diagram</source>
        <translation>导出关系图</translation>
    </message>
    <message>
        <source>The diagram as tables</source>
        <translation>关系图的表格</translation>
    </message>
    <message>
        <source>Move what is selected by 10 (with Shift by 1)</source>
        <translation>移动所选 10 个单位（加 Shift 为 1）</translation>
    </message>
    <message>
        <source>Larger or smaller note or shape (with Shift by 1)</source>
        <translation>放大或缩小便签、图形（加 Shift 每次 1）</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>放大到光标处</translation>
    </message>
    <message>
        <source>wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Reasons of a decision, on and off</source>
        <translation>选用或取消一条理由</translation>
    </message>
    <message>
        <source>Write a reason in your own words (Enter or Esc: back)</source>
        <translation>填写补充理由（回车或 Esc 返回）</translation>
    </message>
    <message>
        <source>Skip to the next pair</source>
        <translation>跳到下一对</translation>
    </message>
    <message>
        <source>See what would be without this fact</source>
        <translation>看去掉这一项会怎样</translation>
    </message>
    <message>
        <source>Take the selected decision back</source>
        <translation>撤回选中的结论</translation>
    </message>
    <message>
        <source>Export the brief as PDF</source>
        <translation>把简报导出为 PDF</translation>
    </message>
    <message>
        <source>Take in copied files or text</source>
        <translation>导入复制的文件或文字</translation>
    </message>
    <message>
        <source>Write the number of the legal document</source>
        <translation>填写调证文书号</translation>
    </message>
    <message>
        <source>Series, same person, same account, reported twice, categories</source>
        <translation>系列、同一人、同一账户、重复报案、类别</translation>
    </message>
    <message>
        <source>The same; different; undecided (categories: as suggested; none; another)</source>
        <translation>同；异；待定（类别：照建议；都不合适；改选）</translation>
    </message>
    <message>
        <source>Everybody has this fact: count it nowhere, or count it again</source>
        <translation>将该事实列为公共要素（不计分），或重新计分</translation>
    </message>
</context>
<context>
    <name>StyleText</name>
    <message>
        <source>name contains “%1”</source>
        <translation>名称含“%1”</translation>
    </message>
    <message>
        <source>bank contains “%1”</source>
        <translation>银行含“%1”</translation>
    </message>
    <message>
        <source>received at least %1</source>
        <comment>money</comment>
        <translation>收到不少于 %1</translation>
    </message>
    <message>
        <source>sent at least %1</source>
        <comment>money</comment>
        <translation>转出不少于 %1</translation>
    </message>
    <message>
        <source>holds at least %1</source>
        <comment>money</comment>
        <translation>在账不少于 %1</translation>
    </message>
    <message>
        <source>at least %1 links</source>
        <comment>number</comment>
        <translation>连线不少于 %1 条</translation>
    </message>
    <message>
        <source>at least %1 facts</source>
        <comment>number</comment>
        <translation>往来不少于 %1 笔</translation>
    </message>
    <message>
        <source>not queried</source>
        <translation>未调取</translation>
    </message>
    <message>
        <source>“%1” is no name</source>
        <translation>“%1”不是名称</translation>
    </message>
    <message>
        <source>there is no colour “%1”</source>
        <translation>没有“%1”这种颜色</translation>
    </message>
    <message>
        <source>its conditions are missing</source>
        <translation>缺少条件</translation>
    </message>
    <message>
        <source>there is no kind “%1”</source>
        <translation>没有“%1”这种类型</translation>
    </message>
    <message>
        <source>the text to look for is missing</source>
        <translation>没有写要找的文字</translation>
    </message>
    <message>
        <source>“%1” is no level</source>
        <translation>“%1”不是层级</translation>
    </message>
    <message>
        <source>“%1” is no amount; write it in quotes, such as "50000.00"</source>
        <translation>“%1”不是金额；请加引号写成 "50000.00" 的样子</translation>
    </message>
    <message>
        <source>there is no currency “%1”</source>
        <translation>没有“%1”这种币种</translation>
    </message>
    <message>
        <source>“%1” is no number</source>
        <translation>“%1”不是数目</translation>
    </message>
    <message>
        <source>“%1” is no condition that is known here</source>
        <translation>不认识条件“%1”</translation>
    </message>
    <message>
        <source>line %1 is not written as it must be</source>
        <translation>第 %1 行写法不对</translation>
    </message>
    <message>
        <source>rule %1: %2</source>
        <comment>number, what is wrong</comment>
        <translation>第 %1 条规则：%2</translation>
    </message>
    <message>
        <source>rule %1, condition %2: %3</source>
        <comment>number, number, what is wrong</comment>
        <translation>第 %1 条规则的第 %2 个条件：%3</translation>
    </message>
    <message>
        <source>red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>灰</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name contains</source>
        <translation>名称含</translation>
    </message>
    <message>
        <source>Bank contains</source>
        <translation>银行含</translation>
    </message>
    <message>
        <source>Level is</source>
        <translation>层级为</translation>
    </message>
    <message>
        <source>Received at least</source>
        <translation>收到不少于</translation>
    </message>
    <message>
        <source>Sent at least</source>
        <translation>转出不少于</translation>
    </message>
    <message>
        <source>Holds at least</source>
        <translation>在账不少于</translation>
    </message>
    <message>
        <source>Links, at least</source>
        <translation>连线不少于</translation>
    </message>
    <message>
        <source>Facts, at least</source>
        <translation>往来不少于</translation>
    </message>
    <message>
        <source>Not queried</source>
        <translation>未调取</translation>
    </message>
    <message>
        <source>every node</source>
        <translation>所有节点</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between conditions</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>“%1” is not a file of colour rules. Choose one that was saved here.</source>
        <translation>“%1”不是着色规则文件。请选一个在这里保存的文件。</translation>
    </message>
    <message>
        <source>“%1” was written by a later version of Jingwei. Install that version, or make the rules anew.</source>
        <translation>“%1”是更新版本的经纬写的。请安装新版本，或重新做规则。</translation>
    </message>
    <message>
        <source>“%1” was not read: %2. Correct it there; the rules here are as they were.</source>
        <translation>“%1”没有读入：%2。请在文件里改正；这里的规则没有变。</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>loss in the register</source>
        <comment>figure</comment>
        <translation>登记损失</translation>
    </message>
    <message>
        <source>stolen, in all</source>
        <comment>figure</comment>
        <translation>被骗合计</translation>
    </message>
    <message>
        <source>stolen</source>
        <comment>figure, of one incident</comment>
        <translation>被骗</translation>
    </message>
    <message>
        <source>stolen transfers</source>
        <comment>figure, number of</comment>
        <translation>被骗转账笔数</translation>
    </message>
    <message>
        <source>level-1 accounts</source>
        <comment>figure, number of</comment>
        <translation>一级账户数</translation>
    </message>
    <message>
        <source>still there, in all</source>
        <comment>figure</comment>
        <translation>在账合计</translation>
    </message>
    <message>
        <source>accounts on which money still is</source>
        <comment>figure, number of</comment>
        <translation>有在账的账户数</translation>
    </message>
    <message>
        <source>gone from the banks, in all</source>
        <comment>figure</comment>
        <translation>已离开银行合计</translation>
    </message>
    <message>
        <source>places where money left the banks</source>
        <comment>figure, number of</comment>
        <translation>离开银行处数</translation>
    </message>
    <message>
        <source>not queried, in all</source>
        <comment>figure</comment>
        <translation>未调取合计</translation>
    </message>
    <message>
        <source>accounts not queried</source>
        <comment>figure, number of</comment>
        <translation>未调取账户数</translation>
    </message>
    <message>
        <source>accounts whose sum depends on the order of rows</source>
        <comment>figure, number of</comment>
        <translation>金额取决于流水先后的账户数</translation>
    </message>
    <message>
        <source>received</source>
        <comment>figure, stolen money of one account</comment>
        <translation>收到涉案款</translation>
    </message>
    <message>
        <source>forwarded</source>
        <comment>figure, stolen money of one account</comment>
        <translation>转出</translation>
    </message>
    <message>
        <source>still there</source>
        <comment>figure, stolen money of one account</comment>
        <translation>在账</translation>
    </message>
    <message>
        <source>accounts not listed</source>
        <comment>figure, number of</comment>
        <translation>未列账户数</translation>
    </message>
    <message>
        <source>on accounts not listed</source>
        <comment>figure</comment>
        <translation>未列账户金额</translation>
    </message>
    <message>
        <source>stolen transfer</source>
        <comment>figure, its sum</comment>
        <translation>被骗转账</translation>
    </message>
    <message>
        <source>transfers not listed</source>
        <comment>figure, number of</comment>
        <translation>未列转账笔数</translation>
    </message>
    <message>
        <source>transfers not listed, together</source>
        <comment>figure</comment>
        <translation>未列转账合计</translation>
    </message>
    <message>
        <source>transfers drawn in the diagram</source>
        <comment>figure, number of</comment>
        <translation>图中所画笔数</translation>
    </message>
    <message>
        <source>accounts and exits not drawn in the diagram</source>
        <comment>figure, number of</comment>
        <translation>图中未画出的去向数</translation>
    </message>
    <message>
        <source>transfers in the chart by day</source>
        <comment>figure, number of</comment>
        <translation>逐日图笔数</translation>
    </message>
    <message>
        <source>inflow assumed</source>
        <comment>figure</comment>
        <translation>假设转入</translation>
    </message>
    <message>
        <source>rows read</source>
        <comment>figure, of one source</comment>
        <translation>读到行数</translation>
    </message>
    <message>
        <source>stolen money that reached the frozen account</source>
        <comment>figure, of one incident</comment>
        <translation>到达冻结账户的涉案款</translation>
    </message>
    <message>
        <source>to be returned</source>
        <comment>figure, for one incident</comment>
        <translation>应返还金额</translation>
    </message>
    <message>
        <source>losses counted, together</source>
        <comment>figure</comment>
        <translation>计算损失合计</translation>
    </message>
    <message>
        <source>still there, at one bank</source>
        <comment>figure, stolen money</comment>
        <translation>一家银行的在账涉案款</translation>
    </message>
    <message>
        <source>to be returned in all</source>
        <comment>figure</comment>
        <translation>应返还合计</translation>
    </message>
    <message>
        <source>Received (%1)</source>
        <comment>column, stolen money; unit</comment>
        <translation>收到涉案款（%1）</translation>
    </message>
    <message>
        <source>Forwarded (%1)</source>
        <comment>column, stolen money; unit</comment>
        <translation>转出（%1）</translation>
    </message>
    <message>
        <source>Still there (%1)</source>
        <comment>column, stolen money; unit</comment>
        <translation>在账（%1）</translation>
    </message>
    <message>
        <source>At least (%1)</source>
        <comment>column, bounds of stolen money; unit</comment>
        <translation>最少（%1）</translation>
    </message>
    <message>
        <source>At most (%1)</source>
        <comment>column, bounds of stolen money; unit</comment>
        <translation>最多（%1）</translation>
    </message>
    <message>
        <source>Stolen (%1)</source>
        <comment>column, from one victim; unit</comment>
        <translation>被骗金额（%1）</translation>
    </message>
    <message>
        <source>Loss counted (%1)</source>
        <comment>column, of one victim; unit</comment>
        <translation>计算损失（%1）</translation>
    </message>
    <message>
        <source>Returned before (%1)</source>
        <comment>column, by the earlier plan; unit</comment>
        <translation>原方案返还（%1）</translation>
    </message>
    <message>
        <source>To return (%1)</source>
        <comment>column, to one victim; unit</comment>
        <translation>应返还（%1）</translation>
    </message>
    <message>
        <source>Difference (%1)</source>
        <comment>column, between two plans; unit</comment>
        <translation>差额（%1）</translation>
    </message>
    <message>
        <source>Sum (%1)</source>
        <comment>column; unit</comment>
        <translation>金额（%1）</translation>
    </message>
    <message>
        <source>Incident</source>
        <comment>column</comment>
        <translation>警情</translation>
    </message>
    <message>
        <source>Level</source>
        <comment>column</comment>
        <translation>级</translation>
    </message>
    <message>
        <source>Account</source>
        <comment>column</comment>
        <translation>账户</translation>
    </message>
    <message>
        <source>Holder</source>
        <comment>column</comment>
        <translation>户名</translation>
    </message>
    <message>
        <source>Victim</source>
        <comment>column</comment>
        <translation>被害人</translation>
    </message>
    <message>
        <source>Bank</source>
        <comment>column</comment>
        <translation>开户行</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Measure</source>
        <comment>column, what holds the money back</comment>
        <translation>措施</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>column</comment>
        <translation>时间</translation>
    </message>
    <message>
        <source>Last movement</source>
        <comment>column</comment>
        <translation>末笔时间</translation>
    </message>
    <message>
        <source>From</source>
        <comment>column, paying account</comment>
        <translation>转出账户</translation>
    </message>
    <message>
        <source>To</source>
        <comment>column, receiving account</comment>
        <translation>收款账户</translation>
    </message>
    <message>
        <source>Exit</source>
        <comment>column, how money left the banks</comment>
        <translation>出口</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>column, number of a source</comment>
        <translation>号</translation>
    </message>
    <message>
        <source>File</source>
        <comment>column</comment>
        <translation>文件</translation>
    </message>
    <message>
        <source>Legal document</source>
        <comment>column</comment>
        <translation>调证文书</translation>
    </message>
    <message>
        <source>Rows</source>
        <comment>column, number of</comment>
        <translation>行数</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <comment>column</comment>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Figure</source>
        <comment>column, number of a figure</comment>
        <translation>编号</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>column</comment>
        <translation>数</translation>
    </message>
    <message>
        <source>Meaning</source>
        <comment>column</comment>
        <translation>含义</translation>
    </message>
    <message>
        <source>Source: rows</source>
        <comment>column</comment>
        <translation>来源：行</translation>
    </message>
    <message>
        <source>Series</source>
        <comment>column, its number</comment>
        <translation>系列</translation>
    </message>
    <message>
        <source>Incidents</source>
        <comment>column, their numbers</comment>
        <translation>警情</translation>
    </message>
    <message>
        <source>Loss (yuan)</source>
        <comment>column, as the register says</comment>
        <translation>损失（元）</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column, of a series</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Session</source>
        <comment>column, its title</comment>
        <translation>会议</translation>
    </message>
    <message>
        <source>Present</source>
        <comment>column, who was there</comment>
        <translation>参加人员</translation>
    </message>
    <message>
        <source>By</source>
        <comment>column, who held it</comment>
        <translation>研判人</translation>
    </message>
    <message>
        <source>Verdict</source>
        <comment>column</comment>
        <translation>意见</translation>
    </message>
    <message>
        <source>Reasons</source>
        <comment>column</comment>
        <translation>理由</translation>
    </message>
    <message>
        <source>Taken back by</source>
        <comment>column</comment>
        <translation>撤回人</translation>
    </message>
    <message>
        <source>When</source>
        <comment>column, taken back</comment>
        <translation>撤回时间</translation>
    </message>
    <message>
        <source>Total</source>
        <comment>last row of a table</comment>
        <translation>合计</translation>
    </message>
    <message>
        <source>Incident</source>
        <comment>fact of an incident</comment>
        <translation>警情编号</translation>
    </message>
    <message>
        <source>Category</source>
        <comment>fact of an incident</comment>
        <translation>类别</translation>
    </message>
    <message>
        <source>Victim</source>
        <comment>fact of an incident</comment>
        <translation>受害人</translation>
    </message>
    <message>
        <source>Identity number</source>
        <comment>fact of an incident, of the victim</comment>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Phone</source>
        <comment>fact of an incident, of the victim</comment>
        <translation>电话</translation>
    </message>
    <message>
        <source>Time of the offence</source>
        <comment>fact of an incident</comment>
        <translation>案发时间</translation>
    </message>
    <message>
        <source>Reported</source>
        <comment>fact of an incident, when</comment>
        <translation>报警时间</translation>
    </message>
    <message>
        <source>Police unit</source>
        <comment>fact of an incident</comment>
        <translation>受理单位</translation>
    </message>
    <message>
        <source>Place</source>
        <comment>fact of an incident</comment>
        <translation>案发地点</translation>
    </message>
    <message>
        <source>Loss (yuan)</source>
        <comment>fact of an incident, as the register says</comment>
        <translation>损失（元）</translation>
    </message>
    <message>
        <source>not stated</source>
        <comment>fact that the register does not give</comment>
        <translation>未写明</translation>
    </message>
    <message>
        <source>Account of a suspect</source>
        <comment>fact of an incident</comment>
        <translation>嫌疑账户</translation>
    </message>
    <message>
        <source>Phone of a suspect</source>
        <comment>fact of an incident</comment>
        <translation>嫌疑电话</translation>
    </message>
    <message>
        <source>State of</source>
        <comment>fact of a list: the moment</comment>
        <translation>截至时刻</translation>
    </message>
    <message>
        <source>First stolen transfer</source>
        <comment>fact of a list</comment>
        <translation>首笔被骗转账时间</translation>
    </message>
    <message>
        <source>Legal document No.</source>
        <comment>field of a form</comment>
        <translation>调证文书号</translation>
    </message>
    <message>
        <source>Requesting unit</source>
        <comment>field of a form</comment>
        <translation>请求单位</translation>
    </message>
    <message>
        <source>Stopped from (by the bank)</source>
        <comment>field of a form</comment>
        <translation>止付起始时间</translation>
    </message>
    <message>
        <source>Frozen account</source>
        <comment>fact of a refund plan</comment>
        <translation>冻结账户</translation>
    </message>
    <message>
        <source>Holder of the account</source>
        <comment>fact of a refund plan</comment>
        <translation>账户户名</translation>
    </message>
    <message>
        <source>Bank of the account</source>
        <comment>fact of a refund plan</comment>
        <translation>开户银行</translation>
    </message>
    <message>
        <source>Frozen sum (yuan)</source>
        <comment>fact of a refund plan</comment>
        <translation>冻结金额（元）</translation>
    </message>
    <message>
        <source>Counted as loss</source>
        <comment>fact of a refund plan: the basis</comment>
        <translation>损失口径</translation>
    </message>
    <message>
        <source>what of the stolen money reached the account</source>
        <comment>basis of a refund plan</comment>
        <translation>到达本账户的涉案款</translation>
    </message>
    <message>
        <source>all of the stolen money</source>
        <comment>basis of a refund plan</comment>
        <translation>全部涉案款</translation>
    </message>
    <message>
        <source>Traced by</source>
        <comment>fact of a refund plan: the method</comment>
        <translation>追踪方法</translation>
    </message>
    <message>
        <source>Returned by</source>
        <comment>fact of a refund plan: the mode</comment>
        <translation>返还方式</translation>
    </message>
    <message>
        <source>a single credit, directly</source>
        <comment>mode of a refund plan</comment>
        <translation>单笔汇（存）款直接返还</translation>
    </message>
    <message>
        <source>the times of the credits</source>
        <comment>mode of a refund plan</comment>
        <translation>按时间戳直接返还</translation>
    </message>
    <message>
        <source>proportion to the losses</source>
        <comment>mode of a refund plan</comment>
        <translation>按比例返还</translation>
    </message>
    <message>
        <source>Losses together (yuan)</source>
        <comment>fact of a refund plan</comment>
        <translation>损失合计（元）</translation>
    </message>
    <message>
        <source>To be returned (yuan)</source>
        <comment>fact of a refund plan</comment>
        <translation>应返还金额（元）</translation>
    </message>
    <message>
        <source>Stays frozen (yuan)</source>
        <comment>fact of a refund plan</comment>
        <translation>继续冻结金额（元）</translation>
    </message>
    <message>
        <source>Announced on</source>
        <comment>fact of a refund plan</comment>
        <translation>公告日期</translation>
    </message>
    <message>
        <source>Last day for objections</source>
        <comment>fact of a refund plan</comment>
        <translation>异议截止日</translation>
    </message>
    <message>
        <source>Sex</source>
        <comment>field of a form</comment>
        <translation>性别</translation>
    </message>
    <message>
        <source>male</source>
        <comment>sex</comment>
        <translation>男</translation>
    </message>
    <message>
        <source>female</source>
        <comment>sex</comment>
        <translation>女</translation>
    </message>
    <message>
        <source>Present address</source>
        <comment>field of a form</comment>
        <translation>现住址</translation>
    </message>
    <message>
        <source>Account for the refund</source>
        <comment>field of a form</comment>
        <translation>返还银行账户</translation>
    </message>
    <message>
        <source>Unit that filed the case</source>
        <comment>field of a form</comment>
        <translation>立案单位</translation>
    </message>
    <message>
        <source>Filing number</source>
        <comment>field of a form</comment>
        <translation>立案编号</translation>
    </message>
    <message>
        <source>Sum defrauded (yuan)</source>
        <comment>field of a form</comment>
        <translation>被骗金额（元）</translation>
    </message>
    <message>
        <source>Sum to be returned (yuan)</source>
        <comment>field of a form</comment>
        <translation>应返还（元）</translation>
    </message>
    <message>
        <source>Two officers in charge</source>
        <comment>field of a form</comment>
        <translation>两名办案人</translation>
    </message>
    <message>
        <source>Unit that froze the money</source>
        <comment>field of a form</comment>
        <translation>冻结单位</translation>
    </message>
    <message>
        <source> (voted anew later)</source>
        <comment>behind a verdict</comment>
        <translation>（后已改变意见）</translation>
    </message>
    <message>
        <source>decided</source>
        <comment>state of a series</comment>
        <translation>已决</translation>
    </message>
    <message>
        <source>decided in part, the rest a lead</source>
        <comment>state of a series</comment>
        <translation>部分已决，其余为线索</translation>
    </message>
    <message>
        <source>proposed, a lead</source>
        <comment>state of a series</comment>
        <translation>建议，线索</translation>
    </message>
    <message>
        <source>tag “%1” on %2</source>
        <translation>给 %2 加标签“%1”</translation>
    </message>
    <message>
        <source>take the tag “%1” off %2</source>
        <translation>去掉 %2 的标签“%1”</translation>
    </message>
    <message>
        <source>leave %1 and %2 to the rules</source>
        <translation>%1 与 %2 按规则处理</translation>
    </message>
    <message>
        <source>join %1 and %2 as one payment</source>
        <translation>把 %1 与 %2 合为一笔</translation>
    </message>
    <message>
        <source>take %1 and %2 apart as two payments</source>
        <translation>把 %1 与 %2 拆成两笔</translation>
    </message>
    <message>
        <source>leave whether %1 was stolen in %2 to the proposal</source>
        <translation>%1 是否为 %2 的被骗转账，恢复为系统认定</translation>
    </message>
    <message>
        <source>%1 was stolen in %2</source>
        <comment>row, incident</comment>
        <translation>认定 %1 为 %2 的被骗转账</translation>
    </message>
    <message>
        <source>%1 was not stolen in %2</source>
        <comment>row, incident</comment>
        <translation>认定 %1 不是 %2 的被骗转账</translation>
    </message>
    <message>
        <source>new diagram</source>
        <comment>act on a diagram</comment>
        <translation>新建</translation>
    </message>
    <message>
        <source>read from a file</source>
        <comment>act on a diagram</comment>
        <translation>自文件读入</translation>
    </message>
    <message>
        <source>diagram removed</source>
        <comment>act on a diagram</comment>
        <translation>删除</translation>
    </message>
    <message>
        <source>renamed</source>
        <comment>act on a diagram</comment>
        <translation>改名</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <comment>act on a diagram</comment>
        <translation><numerusform>加入 %n 个</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n taken off</source>
        <comment>act on a diagram</comment>
        <translation><numerusform>移出 %n 个</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <comment>act on a diagram</comment>
        <translation><numerusform>隐藏 %n 个</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n shown again</source>
        <comment>act on a diagram</comment>
        <translation><numerusform>重新显示 %n 个</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n pinned</source>
        <comment>act on a diagram</comment>
        <translation><numerusform>固定 %n 个</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n unpinned</source>
        <comment>act on a diagram</comment>
        <translation><numerusform>取消固定 %n 个</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <comment>act on a diagram</comment>
        <translation><numerusform>移动 %n 个</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n laid out</source>
        <comment>act on a diagram</comment>
        <translation><numerusform>排布 %n 个</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n grouped</source>
        <comment>act on a diagram</comment>
        <translation><numerusform>编组 %n 个</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n coloured</source>
        <comment>act on a diagram</comment>
        <translation><numerusform>着色 %n 个</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n folded</source>
        <comment>act on a diagram</comment>
        <translation><numerusform>折叠 %n 个</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n unfolded</source>
        <comment>act on a diagram</comment>
        <translation><numerusform>展开 %n 个</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n merged</source>
        <comment>act on a diagram</comment>
        <translation><numerusform>合并 %n 个</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n parted again</source>
        <comment>act on a diagram</comment>
        <translation><numerusform>拆分 %n 个</numerusform></translation>
    </message>
    <message>
        <source>note</source>
        <comment>act on a diagram</comment>
        <translation>批注</translation>
    </message>
    <message>
        <source>shape</source>
        <comment>act on a diagram</comment>
        <translation>图形</translation>
    </message>
    <message>
        <source>marked path</source>
        <comment>act on a diagram</comment>
        <translation>标出的路径</translation>
    </message>
    <message>
        <source>named view</source>
        <comment>act on a diagram</comment>
        <translation>视图</translation>
    </message>
    <message>
        <source>settings</source>
        <comment>act on a diagram</comment>
        <translation>设置</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the review</source>
        <translation><numerusform>研判记录 %n 条</numerusform></translation>
    </message>
    <message>
        <source>review session “%1”</source>
        <translation>研判会“%1”</translation>
    </message>
    <message>
        <source>reviewers that must agree: %1</source>
        <translation>须有 %1 名审核人同意</translation>
    </message>
    <message>
        <source>%1 and %2 held one series</source>
        <translation>%1 与 %2 判为同一系列</translation>
    </message>
    <message>
        <source>%1 and %2 held different</source>
        <translation>%1 与 %2 判为不同</translation>
    </message>
    <message>
        <source>%1 and %2 left undecided</source>
        <translation>%1 与 %2 判为待定</translation>
    </message>
    <message>
        <source>legal document of source %1</source>
        <translation>来源 %1 的调证文书</translation>
    </message>
    <message>
        <source>holder of %1</source>
        <translation>%1 的户名</translation>
    </message>
    <message>
        <source>note on %1</source>
        <translation>%1 的备注</translation>
    </message>
    <message>
        <source>source %1 as read otherwise, in place of source %2</source>
        <translation>以来源 %1 的读法代替来源 %2</translation>
    </message>
    <message>
        <source>link diagram “%1”: %2</source>
        <comment>name, act</comment>
        <translation>关系图“%1”：%2</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <comment>what will be taken back</comment>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <comment>what will be done again</comment>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>first in, first out</source>
        <translation>先进先出</translation>
    </message>
    <message>
        <source>last in, first out</source>
        <translation>后进先出法</translation>
    </message>
    <message>
        <source>pro rata</source>
        <comment>method of tracing</comment>
        <translation>按比例分摊法</translation>
    </message>
    <message>
        <source>lowest intermediate balance</source>
        <translation>最低余额法</translation>
    </message>
    <message>
        <source>stolen money first</source>
        <translation>涉案款优先流出法</translation>
    </message>
    <message>
        <source>poison (screening only)</source>
        <translation>全额沾染法（仅供排查）</translation>
    </message>
    <message>
        <source>what came first leaves first, the opening balance before all</source>
        <translation>先进的先出，期初余额最先</translation>
    </message>
    <message>
        <source>what came last leaves first</source>
        <translation>后进的先出</translation>
    </message>
    <message>
        <source>of each payment the share that is stolen of the balance</source>
        <translation>每笔转出按余额中涉案款所占比例计</translation>
    </message>
    <message>
        <source>own money leaves first, stolen money last</source>
        <translation>自有资金先出，涉案款最后出</translation>
    </message>
    <message>
        <source>stolen money leaves before all other</source>
        <translation>涉案款优先流出</translation>
    </message>
    <message>
        <source>everything is marked that stolen money touched</source>
        <translation>凡涉案款沾到的全部标记，仅供筛查</translation>
    </message>
    <message>
        <source>queried</source>
        <comment>its statement is in the case</comment>
        <translation>已调取</translation>
    </message>
    <message>
        <source>not queried</source>
        <comment>its statement is not in the case</comment>
        <translation>未调取</translation>
    </message>
    <message>
        <source>asked for, without a statement</source>
        <translation>已调取，未反馈流水</translation>
    </message>
    <message>
        <source>%1, %2 – %3</source>
        <comment>queried, time of the first and the last row of the statement</comment>
        <translation>%1，%2 – %3</translation>
    </message>
    <message>
        <source>No statement of %1 is in the case: known of it is only what other statements show.</source>
        <translation>案件中没有 %1 的流水，对它的了解仅来自其他流水。</translation>
    </message>
    <message>
        <source>Incident %1: the register states a loss of %2 %4, the transfers counted as stolen come to %3 %4.</source>
        <comment>incident, sum, sum, unit of money</comment>
        <translation>案件%1：登记损失%2%4，按认定的被骗转账合计%3%4，两者不一致。</translation>
    </message>
    <message>
        <source>cash</source>
        <comment>where money left the banks</comment>
        <translation>取现</translation>
    </message>
    <message>
        <source>merchant</source>
        <comment>where money left the banks</comment>
        <translation>商户</translation>
    </message>
    <message>
        <source>payment platform</source>
        <comment>where money left the banks</comment>
        <translation>支付平台</translation>
    </message>
    <message>
        <source>crypto</source>
        <comment>where money left the banks</comment>
        <translation>数字货币</translation>
    </message>
    <message>
        <source>bank fees</source>
        <comment>where money left the banks</comment>
        <translation>银行扣费</translation>
    </message>
    <message>
        <source>back to the victim</source>
        <comment>where money left the banks</comment>
        <translation>退回受害人</translation>
    </message>
    <message>
        <source>The statement of %1 gives no balance; its opening balance is taken as 0.</source>
        <translation>%1 的流水没有余额，期初余额按 0 计。</translation>
    </message>
    <message>
        <source>By the statement of %1, %2 %3 were there before its first row: the account was overdrawn; its opening balance is taken as 0.</source>
        <comment>account, sum below 0, unit of money</comment>
        <translation>按 %1 的流水，首行之前余额为 %2 %3，即账户已透支；期初余额按 0 计。</translation>
    </message>
    <message>
        <source>The opening balance that the statement of %1 gives is in another currency; in %3 it is taken as 0.</source>
        <comment>account, -, currency followed</comment>
        <translation>%1 的流水给出的期初余额是另一币种；以 %3 计的期初余额按 0 计。</translation>
    </message>
    <message>
        <source>%1 paid %2 %3 more than was known to be there; clean money of that sum is taken to have come in just before.</source>
        <comment>account, sum, unit of money</comment>
        <translation>%1 转出比已知余额多 %2 %3，视为此前刚有同额的非涉案款转入。</translation>
    </message>
    <message>
        <source>The statement of %1 begins only after %2 %3 of stolen money had come in: its opening balance may hold that money already, counted here as other money, and what was paid in between is not known. Ask for the earlier statement.</source>
        <comment>account, sum, unit of money</comment>
        <translation>%1 的流水在涉案款 %2 %3 转入之后才开始：期初余额可能已含这笔款，在此却计为其他资金，其间的付款情况不明。请调取更早的流水。</translation>
    </message>
    <message>
        <source>The statement of %1 ends too soon to tell whether the %2 %3 of stolen money counted as held there are still there. Ask for the later statement.</source>
        <comment>account, sum, unit of money</comment>
        <translation>%1 的流水截止过早，无法判断计为在账的涉案款 %2 %3 是否仍在账。请调取后续流水。</translation>
    </message>
    <message>
        <source>The last balance that the statement of %1 gives is %2 %3, less than the stolen money said to be held there: rows are missing or contradict each other, and no more than that balance can be there.</source>
        <comment>account, sum, unit of money</comment>
        <translation>%1 的流水给出的最后余额为 %2 %3，少于推算在账的涉案款：流水有缺失或自相矛盾，账户中至多只有该余额。</translation>
    </message>
    <message>
        <source>Money was followed down to level %2 only; what reached accounts of that level is shown as held there.</source>
        <translation>只追到 %2 级，到这一级账户的涉案款按在账计。</translation>
    </message>
    <message>
        <source>Transfers below %2 %3 were left out.</source>
        <comment>sum, unit of money</comment>
        <translation>略去小于 %2 %3 的转账。</translation>
    </message>
    <message>
        <source>%2 %3 were stolen too and are in none of these sums: one currency is followed at a time.</source>
        <comment>sum, currency</comment>
        <translation>另有涉案款 %2 %3 未计入以上各数：每次只追踪一种币种。</translation>
    </message>
    <message>
        <source>%2 %3 lay on %1 before its first transfer; where that came from is not known.</source>
        <comment>account, sum, unit of money</comment>
        <translation>%1 首笔交易之前已有的 %2 %3，来源不明。</translation>
    </message>
    <message>
        <source>%1 paid more than was known to be there; %2 %3 of the money asked about is taken to have come in just before, from where is not known.</source>
        <comment>account, sum, unit of money</comment>
        <translation>%1 付出的超过账上已知的资金；所问资金中的 %2 %3 视为此前刚刚转入，来源不明。</translation>
    </message>
    <message>
        <source>Money was followed up to level %2 only; what accounts of that level paid is shown as beginning there.</source>
        <translation>资金仅向上追溯到第 %2 级；该级账户付出的资金显示为始于该账户。</translation>
    </message>
    <message>
        <source>%2 %3 was paid by more than one of the transfers asked about; it counts once.</source>
        <comment>sum, unit of money</comment>
        <translation>所问的几笔交易中有 %2 %3 被重复付出，只计一次。</translation>
    </message>
    <message>
        <source>payment stop</source>
        <comment>measure in force</comment>
        <translation>止付</translation>
    </message>
    <message>
        <source>freeze</source>
        <comment>measure in force</comment>
        <translation>冻结</translation>
    </message>
    <message>
        <source>queued freeze</source>
        <comment>measure in force</comment>
        <translation>轮候冻结</translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation><numerusform>剩 %n 天</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n hours left</source>
        <translation><numerusform>剩 %n 小时</numerusform></translation>
    </message>
    <message>
        <source>%1 until %2, %3</source>
        <comment>measure, moment, time left</comment>
        <translation>%1至 %2，%3</translation>
    </message>
    <message numerus="yes">
        <source>%1: the order of %n rows is open (%2); the bounds are over all orders.</source>
        <translation><numerusform>%1：有 %n 行先后不定（%2）；上下界已试遍各种先后。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1: the order of %n rows is open (%2), too many to try them all; the bounds are safe, not exact.</source>
        <translation><numerusform>%1：有 %n 行先后不定（%2），数量太多无法逐一试遍；上下界只保证不漏，不一定取到。</numerusform></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>account</source>
        <comment>kind of entity</comment>
        <translation>账户</translation>
    </message>
    <message>
        <source>cash</source>
        <comment>kind of entity</comment>
        <translation>取现</translation>
    </message>
    <message>
        <source>merchant</source>
        <comment>kind of entity</comment>
        <translation>商户</translation>
    </message>
    <message>
        <source>payment platform</source>
        <comment>kind of entity</comment>
        <translation>支付平台</translation>
    </message>
    <message>
        <source>crypto exchange</source>
        <comment>kind of entity</comment>
        <translation>数字货币平台</translation>
    </message>
    <message>
        <source>bank-internal booking</source>
        <comment>kind of entity</comment>
        <translation>银行内部记账</translation>
    </message>
    <message>
        <source>unnamed other side</source>
        <comment>kind of entity</comment>
        <translation>未具名对方</translation>
    </message>
    <message>
        <source>outside</source>
        <comment>kind of entity: the empty side of a ledger row</comment>
        <translation>外部</translation>
    </message>
    <message>
        <source>incident</source>
        <comment>kind of entity</comment>
        <translation>警情</translation>
    </message>
    <message>
        <source>person</source>
        <comment>kind of entity</comment>
        <translation>人员</translation>
    </message>
    <message>
        <source>phone</source>
        <comment>kind of entity</comment>
        <translation>电话</translation>
    </message>
    <message>
        <source>device</source>
        <comment>kind of entity</comment>
        <translation>设备</translation>
    </message>
    <message>
        <source>SIM card</source>
        <comment>kind of entity</comment>
        <translation>电话卡</translation>
    </message>
    <message>
        <source>wallet</source>
        <comment>kind of entity</comment>
        <translation>数字钱包</translation>
    </message>
    <message>
        <source>Incident</source>
        <comment>legend</comment>
        <translation>警情</translation>
    </message>
    <message>
        <source>Victim</source>
        <comment>legend</comment>
        <translation>受害人</translation>
    </message>
    <message>
        <source>Suspect</source>
        <comment>legend</comment>
        <translation>嫌疑人</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>legend</comment>
        <translation>人员</translation>
    </message>
    <message>
        <source>Account</source>
        <comment>legend</comment>
        <translation>账户</translation>
    </message>
    <message>
        <source>Phone</source>
        <comment>legend</comment>
        <translation>电话</translation>
    </message>
    <message>
        <source>Network</source>
        <comment>legend</comment>
        <translation>网络</translation>
    </message>
    <message>
        <source>Organisation</source>
        <comment>legend</comment>
        <translation>单位</translation>
    </message>
    <message>
        <source>Crypto</source>
        <comment>legend</comment>
        <translation>数字货币</translation>
    </message>
    <message>
        <source>Exit</source>
        <comment>legend: where money left the banks</comment>
        <translation>出口</translation>
    </message>
    <message>
        <source>transfers</source>
        <comment>kind of link</comment>
        <translation>转账</translation>
    </message>
    <message>
        <source>calls</source>
        <comment>kind of link</comment>
        <translation>通话</translation>
    </message>
    <message>
        <source>use or ownership</source>
        <comment>kind of link</comment>
        <translation>使用、归属</translation>
    </message>
    <message>
        <source>1</source>
        <comment>number of a level</comment>
        <translation>一</translation>
    </message>
    <message>
        <source>2</source>
        <comment>number of a level</comment>
        <translation>二</translation>
    </message>
    <message>
        <source>3</source>
        <comment>number of a level</comment>
        <translation>三</translation>
    </message>
    <message>
        <source>4</source>
        <comment>number of a level</comment>
        <translation>四</translation>
    </message>
    <message>
        <source>5</source>
        <comment>number of a level</comment>
        <translation>五</translation>
    </message>
    <message>
        <source>6</source>
        <comment>number of a level</comment>
        <translation>六</translation>
    </message>
    <message>
        <source>7</source>
        <comment>number of a level</comment>
        <translation>七</translation>
    </message>
    <message>
        <source>8</source>
        <comment>number of a level</comment>
        <translation>八</translation>
    </message>
    <message>
        <source>9</source>
        <comment>number of a level</comment>
        <translation>九</translation>
    </message>
    <message>
        <source>10</source>
        <comment>number of a level</comment>
        <translation>十</translation>
    </message>
    <message>
        <source>victim</source>
        <translation>受害人</translation>
    </message>
    <message>
        <source>level-%1 account</source>
        <translation>%1级卡</translation>
    </message>
    <message>
        <source>Victim</source>
        <comment>level</comment>
        <translation>受害人</translation>
    </message>
    <message>
        <source>Level %1</source>
        <translation>%1级卡</translation>
    </message>
    <message>
        <source>bank transactions</source>
        <comment>import profile</comment>
        <translation>银行流水</translation>
    </message>
    <message>
        <source>credit card statement</source>
        <comment>import profile</comment>
        <translation>信用卡账单</translation>
    </message>
    <message>
        <source>bank account information</source>
        <comment>import profile</comment>
        <translation>账户信息</translation>
    </message>
    <message>
        <source>bank sub-accounts</source>
        <comment>import profile</comment>
        <translation>银行子账户</translation>
    </message>
    <message>
        <source>bank customers</source>
        <comment>import profile</comment>
        <translation>人员信息</translation>
    </message>
    <message>
        <source>bank customers' phones</source>
        <comment>import profile</comment>
        <translation>银行客户联系方式</translation>
    </message>
    <message>
        <source>bank customers' addresses</source>
        <comment>import profile</comment>
        <translation>银行客户住址</translation>
    </message>
    <message>
        <source>stops and freezes</source>
        <comment>import profile</comment>
        <translation>止付与冻结回执</translation>
    </message>
    <message>
        <source>bank query tasks</source>
        <comment>import profile</comment>
        <translation>查询任务</translation>
    </message>
    <message>
        <source>Tenpay trades</source>
        <comment>import profile</comment>
        <translation>财付通交易</translation>
    </message>
    <message>
        <source>Tenpay registration</source>
        <comment>import profile</comment>
        <translation>财付通注册信息</translation>
    </message>
    <message>
        <source>WeChat registration</source>
        <comment>import profile</comment>
        <translation>微信注册信息</translation>
    </message>
    <message>
        <source>WeChat logins</source>
        <comment>import profile</comment>
        <translation>微信登录轨迹</translation>
    </message>
    <message>
        <source>WeChat bill of a user</source>
        <comment>import profile</comment>
        <translation>微信用户账单</translation>
    </message>
    <message>
        <source>flows of a payment institution</source>
        <comment>import profile</comment>
        <translation>支付机构流水</translation>
    </message>
    <message>
        <source>Alipay registration</source>
        <comment>import profile</comment>
        <translation>支付宝注册信息</translation>
    </message>
    <message>
        <source>Alipay logins</source>
        <comment>import profile</comment>
        <translation>支付宝登录日志</translation>
    </message>
    <message>
        <source>Alipay account details</source>
        <comment>import profile</comment>
        <translation>支付宝账户明细</translation>
    </message>
    <message>
        <source>Alipay balance details</source>
        <comment>import profile</comment>
        <translation>支付宝余额明细</translation>
    </message>
    <message>
        <source>Alipay transfers</source>
        <comment>import profile</comment>
        <translation>支付宝转账明细</translation>
    </message>
    <message>
        <source>Alipay trades</source>
        <comment>import profile</comment>
        <translation>支付宝交易记录</translation>
    </message>
    <message>
        <source>Alipay withdrawals</source>
        <comment>import profile</comment>
        <translation>支付宝提现记录</translation>
    </message>
    <message>
        <source>call records</source>
        <comment>import profile</comment>
        <translation>话单</translation>
    </message>
    <message>
        <source>call records of the paying side</source>
        <comment>import profile</comment>
        <translation>计费话单（主叫）</translation>
    </message>
    <message>
        <source>table of base stations</source>
        <comment>import profile</comment>
        <translation>基站表</translation>
    </message>
    <message>
        <source>incident register</source>
        <comment>import profile</comment>
        <translation>警情登记</translation>
    </message>
    <message>
        <source>victims</source>
        <comment>import profile</comment>
        <translation>受害人登记</translation>
    </message>
    <message>
        <source>leads</source>
        <comment>import profile</comment>
        <translation>线索</translation>
    </message>
    <message>
        <source>crypto transfers</source>
        <comment>import profile</comment>
        <translation>链上转账</translation>
    </message>
    <message>
        <source>ledger of transfers</source>
        <comment>import profile</comment>
        <translation>转账简表</translation>
    </message>
    <message>
        <source>ledger of calls</source>
        <comment>import profile</comment>
        <translation>通话简表</translation>
    </message>
    <message>
        <source>report by word of mouth</source>
        <comment>import profile</comment>
        <translation>口述警情</translation>
    </message>
    <message>
        <source>imported</source>
        <comment>status of a source</comment>
        <translation>已导入</translation>
    </message>
    <message>
        <source>already imported</source>
        <comment>status of a source</comment>
        <translation>相同，已导入过</translation>
    </message>
    <message>
        <source>not recognised</source>
        <comment>status of a source</comment>
        <translation>未识别</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>status of a source</comment>
        <translation>未收</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <comment>status of a source</comment>
        <translation>已撤下</translation>
    </message>
    <message>
        <source>The amount cannot be read.</source>
        <translation>金额读不出。</translation>
    </message>
    <message>
        <source>The amount is too large to be counted exactly.</source>
        <translation>金额太大，算不准。</translation>
    </message>
    <message>
        <source>The time cannot be read.</source>
        <translation>时间读不出。</translation>
    </message>
    <message>
        <source>It is not clear whether money came in or went out.</source>
        <translation>收付不明。</translation>
    </message>
    <message>
        <source>The number that the row is about is missing.</source>
        <translation>本方号码缺。</translation>
    </message>
    <message>
        <source>The row has more or fewer cells than the head.</source>
        <translation>列错位：格数与表头不符。</translation>
    </message>
    <message>
        <source>The characters of the row are broken.</source>
        <translation>这一行是乱码。</translation>
    </message>
    <message>
        <source>A spreadsheet has damaged the number; it is joined with nothing.</source>
        <translation>号码被表格软件损坏，不与任何账户相连。</translation>
    </message>
    <message>
        <source>The check digit of the number does not fit.</source>
        <translation>校验位不符。</translation>
    </message>
    <message>
        <source>The balance does not follow from the row before; rows may be missing.</source>
        <translation>余额断开，中间可能缺行。</translation>
    </message>
    <message>
        <source>The row names no holder.</source>
        <translation>缺户名。</translation>
    </message>
    <message>
        <source>The source shows only part of the number.</source>
        <translation>来源只给出部分号码。</translation>
    </message>
    <message>
        <source>It is not known in which time zone the time is given.</source>
        <translation>时间不知是哪个时区。</translation>
    </message>
    <message>
        <source>A reversal for which no earlier payment was found.</source>
        <translation>冲正，但找不到原来那笔。</translation>
    </message>
    <message>
        <source>The encoding of the file is a guess; look whether the names are right.</source>
        <translation>文件编码是推测的，请看姓名是否正常。</translation>
    </message>
    <message>
        <source>The amount has more decimals than are kept; the rest was cut off.</source>
        <translation>金额小数位多于能存的位数，多出的已截去。</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>status of a row</comment>
        <translation>收下</translation>
    </message>
    <message>
        <source>duplicate</source>
        <comment>status of a row</comment>
        <translation>重复</translation>
    </message>
    <message>
        <source>rejected</source>
        <comment>status of a row</comment>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <comment>status of a row</comment>
        <translation>已撤下</translation>
    </message>
    <message>
        <source>source %1 row %2</source>
        <translation>来源 %1 第 %2 行</translation>
    </message>
    <message>
        <source>Case created</source>
        <comment>log</comment>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>Import</source>
        <comment>log</comment>
        <translation>导入</translation>
    </message>
    <message>
        <source>Source withdrawn</source>
        <comment>log</comment>
        <translation>撤下来源</translation>
    </message>
    <message>
        <source>Report by word of mouth</source>
        <comment>log</comment>
        <translation>口述警情</translation>
    </message>
    <message>
        <source>Edit</source>
        <comment>log</comment>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>log</comment>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <comment>log</comment>
        <translation>重做</translation>
    </message>
    <message>
        <source>Shown in full</source>
        <comment>log: names and numbers of people were not masked</comment>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Export</source>
        <comment>log</comment>
        <translation>导出</translation>
    </message>
    <message>
        <source>Brief</source>
        <comment>log</comment>
        <translation>简报</translation>
    </message>
    <message>
        <source>Minutes of the review written</source>
        <comment>log</comment>
        <translation>写出研判会会议记录</translation>
    </message>
    <message>
        <source>Series written for the register</source>
        <comment>log</comment>
        <translation>写出串并案登记表</translation>
    </message>
    <message>
        <source>Request sheets for stopping payment written</source>
        <comment>log</comment>
        <translation>生成止付请求表</translation>
    </message>
    <message>
        <source>Refund plan</source>
        <comment>log</comment>
        <translation>返还方案</translation>
    </message>
    <message>
        <source>Diagram</source>
        <comment>log</comment>
        <translation>图谱</translation>
    </message>
    <message>
        <source>Diagram read from a file</source>
        <comment>log</comment>
        <translation>读入外来图</translation>
    </message>
    <message>
        <source>Chart</source>
        <comment>log</comment>
        <translation>统计图</translation>
    </message>
    <message>
        <source>structure of the file</source>
        <comment>check of a case</comment>
        <translation>文件结构</translation>
    </message>
    <message>
        <source>tables of the case</source>
        <comment>check of a case</comment>
        <translation>案件数据表</translation>
    </message>
    <message>
        <source>chain of the log</source>
        <comment>check of a case</comment>
        <translation>日志链</translation>
    </message>
    <message>
        <source>SHA-256 of an original</source>
        <comment>check of a case</comment>
        <translation>原件 SHA-256</translation>
    </message>
    <message>
        <source>no money lost or made</source>
        <comment>check of a case</comment>
        <translation>资金守恒</translation>
    </message>
    <message>
        <source>facts against their rows</source>
        <comment>check of a case</comment>
        <translation>事实与证据行</translation>
    </message>
    <message>
        <source>number of rows</source>
        <comment>check of a case</comment>
        <translation>行数</translation>
    </message>
    <message>
        <source>The file of the case is damaged: %1.</source>
        <translation>案件文件已损坏：%1。</translation>
    </message>
    <message>
        <source>The table “%1” of the case is not as it should be: stated %2, found %3.</source>
        <translation>案件数据表“%1”不对：记为 %2，实为 %3。</translation>
    </message>
    <message>
        <source>Entry %1 of the log was changed after it was written: stated %2, found %3.</source>
        <translation>日志第 %1 条写下后被改过：记为 %2，实为 %3。</translation>
    </message>
    <message>
        <source>The kept original of source %1 has changed: SHA-256 stated %2, found %3.</source>
        <translation>来源 %1 的封存原件变了：SHA-256 记为 %2，实为 %3。</translation>
    </message>
    <message>
        <source>The money of %1 does not add up: stated %2, found %3.</source>
        <translation>%1 的资金不守恒：记为 %2，实为 %3。</translation>
    </message>
    <message>
        <source>The facts of %1 do not follow from their rows: stated %2, found %3.</source>
        <translation>%1 的事实与证据行不符：记为 %2，实为 %3。</translation>
    </message>
    <message>
        <source>The rows of source %1 do not add up: stated %2, found %3.</source>
        <translation>来源 %1 的行数对不上：记为 %2，实为 %3。</translation>
    </message>
    <message>
        <source>category of %1: %2</source>
        <translation>%1 的类别：%2</translation>
    </message>
    <message>
        <source>category of %1 as the register has it</source>
        <translation>%1 的类别恢复为登记的</translation>
    </message>
    <message>
        <source>parameters of linking as estimated</source>
        <translation>串并参数恢复为估计值</translation>
    </message>
    <message>
        <source>parameters of linking</source>
        <translation>串并参数</translation>
    </message>
    <message>
        <source>%1 and %2 held one event</source>
        <translation>%1 与 %2 判为一起警情</translation>
    </message>
    <message>
        <source>%1 and %2 held one person</source>
        <translation>%1 与 %2 判为同一人</translation>
    </message>
    <message>
        <source>%1 and %2 held one account</source>
        <translation>%1 与 %2 判为同一账户</translation>
    </message>
    <message>
        <source>%1 and %2 held two events</source>
        <translation>%1 与 %2 判为两起警情</translation>
    </message>
    <message>
        <source>%1 and %2 held two persons</source>
        <translation>%1 与 %2 判为不是同一人</translation>
    </message>
    <message>
        <source>%1 and %2 held two accounts</source>
        <translation>%1 与 %2 判为两个账户</translation>
    </message>
    <message>
        <source>%1 left without a category</source>
        <translation>%1 不定类别</translation>
    </message>
    <message>
        <source>What it is</source>
        <comment>column, a series in a sentence</comment>
        <translation>系列概况</translation>
    </message>
    <message>
        <source>What was up</source>
        <comment>column</comment>
        <translation>议题</translation>
    </message>
    <message>
        <source>Pairs</source>
        <comment>column, number of</comment>
        <translation>对数</translation>
    </message>
    <message>
        <source>Decided</source>
        <comment>column, number of pairs</comment>
        <translation>已决</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>column, number of pairs</comment>
        <translation>未决</translation>
    </message>
    <message>
        <source>Day</source>
        <comment>column, of an offence</comment>
        <translation>案发日</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>column, number of a decision</comment>
        <translation>序号</translation>
    </message>
    <message>
        <source>The two</source>
        <comment>column, what a decision is about</comment>
        <translation>研判对象</translation>
    </message>
    <message>
        <source>Outcome</source>
        <comment>column</comment>
        <translation>结论</translation>
    </message>
    <message>
        <source>By, when</source>
        <comment>column, votes</comment>
        <translation>研判人、时间</translation>
    </message>
    <message>
        <source>Score</source>
        <comment>column, of two things when voted on</comment>
        <translation>得分</translation>
    </message>
    <message>
        <source>Strongest grounds</source>
        <comment>column, of two things when voted on</comment>
        <translation>主要依据</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between parts of a cell</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>held otherwise by</source>
        <comment>before names</comment>
        <translation>持不同意见：</translation>
    </message>
    <message>
        <source>series </source>
        <comment>before its number</comment>
        <translation>系列 </translation>
    </message>
    <message>
        <source>incidents not of one series</source>
        <comment>pairs that were up</comment>
        <translation>不在同一系列的警情</translation>
    </message>
    <message>
        <source>same persons</source>
        <comment>pairs that were up</comment>
        <translation>同一人</translation>
    </message>
    <message>
        <source>same accounts</source>
        <comment>pairs that were up</comment>
        <translation>同一账户</translation>
    </message>
    <message>
        <source>reports of one event</source>
        <comment>pairs that were up</comment>
        <translation>重复报案</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::AccountActs</name>
    <message>
        <source>%1 · %2</source>
        <comment>two facts side by side</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first and last moment</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>moment</comment>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>moment</comment>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>lifted %1</source>
        <comment>a freeze; moment</comment>
        <translation>%1 解除</translation>
    </message>
    <message>
        <source>lifted</source>
        <comment>a freeze</comment>
        <translation>已解除</translation>
    </message>
    <message>
        <source>run out</source>
        <comment>a freeze</comment>
        <translation>已到期</translation>
    </message>
    <message>
        <source>sum not stated</source>
        <translation>未写明金额</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>强制措施</translation>
    </message>
    <message>
        <source>no result</source>
        <translation>查询无结果</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已反馈</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>尚未反馈</translation>
    </message>
    <message>
        <source>sent %1</source>
        <comment>moment</comment>
        <translation>%1 发出</translation>
    </message>
    <message>
        <source>answered %1</source>
        <comment>moment</comment>
        <translation>%1 反馈</translation>
    </message>
    <message>
        <source>Query by ID number</source>
        <translation>按证件号查询</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::AccountsView</name>
    <message>
        <source>Number, holder or bank</source>
        <translation>卡号、户名或开户行</translation>
    </message>
    <message>
        <source>Find accounts</source>
        <translation>查找账户</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All accounts and exits</source>
        <translation>全部账户和出口</translation>
    </message>
    <message>
        <source>Queried</source>
        <translation>已调取</translation>
    </message>
    <message>
        <source>Their statements are in the case</source>
        <translation>流水已在案件里</translation>
    </message>
    <message>
        <source>Not queried</source>
        <translation>未调取</translation>
    </message>
    <message>
        <source>Their statements were never obtained</source>
        <translation>流水还没调来</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>全部账户</translation>
    </message>
    <message>
        <source>No account to show here.</source>
        <translation>这里没有可显示的账户。</translation>
    </message>
    <message>
        <source>%1 shown, %2 hidden</source>
        <translation>显示 %1，隐藏 %2</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>显示 %1</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::AlertDialog</name>
    <message>
        <source>Report by word of mouth</source>
        <translation>记一起口述警情</translation>
    </message>
    <message>
        <source>Enough for a stop-payment request: who, from which account to which account, how much, when. It is kept as a source of its own and can be withdrawn.</source>
        <translation>够开止付请求：谁、从哪个账户、到哪个账户、多少、几时。单独存为一个来源，可以撤下。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>警情编号</translation>
    </message>
    <message>
        <source>Victim</source>
        <translation>受害人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>From account</source>
        <translation>转出账户</translation>
    </message>
    <message>
        <source>Card or account of the victim</source>
        <translation>受害人的卡号或账号</translation>
    </message>
    <message>
        <source>To account</source>
        <translation>收款账户</translation>
    </message>
    <message>
        <source>Card or account it was paid to</source>
        <translation>收款卡号或账号</translation>
    </message>
    <message>
        <source>Its bank</source>
        <translation>收款开户行</translation>
    </message>
    <message>
        <source>If known</source>
        <translation>知道就填</translation>
    </message>
    <message>
        <source>Sum in yuan</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Paid at</source>
        <translation>转账时间</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What else was said</source>
        <translation>还说了什么</translation>
    </message>
    <message>
        <source>By word of mouth</source>
        <translation>口述</translation>
    </message>
    <message>
        <source>Written record</source>
        <translation>笔录</translation>
    </message>
    <message>
        <source>Taken as</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Save and follow the money</source>
        <translation>保存并查资金去向</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Look again at what is marked. If it is right, save again.</source>
        <translation>请核对标出的内容；确认无误，再按一次保存。</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>正在保存警情</translation>
    </message>
    <message>
        <source>The check digit of this card does not fit: is every digit right?</source>
        <translation>这张卡的校验位对不上，请逐位核对。</translation>
    </message>
    <message>
        <source>This is an account of another victim: %1 (%2). What both paid from it cannot be told apart.</source>
        <translation>此卡已登记为另一受害人 %1（%2）的账户，两人从此卡转出的钱分不开。</translation>
    </message>
    <message>
        <source>How much was paid?</source>
        <translation>转了多少？</translation>
    </message>
    <message>
        <source>This is no sum in yuan. Like this: 50,000.00</source>
        <translation>这不是金额。写成这样：50,000.00</translation>
    </message>
    <message>
        <source>The sum must be more than 0.</source>
        <translation>金额要大于 0。</translation>
    </message>
    <message>
        <source>When was it paid? The hour is enough.</source>
        <translation>几时转的？记得钟点就行。</translation>
    </message>
    <message>
        <source>This is no time. Like this: 2025-03-17 20:41</source>
        <translation>这不是时间。写成这样：2025-03-17 20:41</translation>
    </message>
    <message>
        <source>This time has not come yet. Check year and day.</source>
        <translation>这个时间还没到。请核对年和日。</translation>
    </message>
    <message>
        <source>The report needs a number.</source>
        <translation>请填警情编号。</translation>
    </message>
    <message>
        <source>An incident of this number is in the case already.</source>
        <translation>案件里已有这个编号的警情。</translation>
    </message>
    <message>
        <source>Who reports it?</source>
        <translation>谁报的警？</translation>
    </message>
    <message>
        <source>From which account or card was it paid?</source>
        <translation>从哪个账户或卡转出？</translation>
    </message>
    <message>
        <source>To which account or card was it paid?</source>
        <translation>转到哪个账户或卡？</translation>
    </message>
    <message>
        <source>Both accounts are the same.</source>
        <translation>两个账户相同。</translation>
    </message>
    <message>
        <source>Digits are missing at the end. Type the number from the receipt.</source>
        <translation>末尾缺了几位。请照回单上的号码填。</translation>
    </message>
    <message>
        <source>Digits are hidden with *. Type the whole number.</source>
        <translation>有几位是 *。请填完整号码。</translation>
    </message>
    <message>
        <source>This is too short for a card or account.</source>
        <translation>位数太少，不像卡号或账号。</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::AskDialog</name>
    <message>
        <source>Reason (goes into the log)</source>
        <translation>事由（记入日志）</translation>
    </message>
    <message>
        <source>Write the reason first</source>
        <translation>先写事由</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::AssumptionList</name>
    <message numerus="yes">
        <source>The result has %n remark(s).</source>
        <translation><numerusform>关于这一结果有%n条说明。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The result rests on %n assumption(s) that no row proves.</source>
        <translation><numerusform>结果用了 %n 条假设，没有证据行可证。</numerusform></translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Assumptions of the trace</source>
        <translation>追踪所用的假设</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::BalanceChart</name>
    <message>
        <source>%1
%2
balance %3, of that stolen %4</source>
        <comment>moment, what came in or went out, sums</comment>
        <translation>%1
%2
余额 %3，其中涉案 %4</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>进 %1</translation>
    </message>
    <message>
        <source>out %1</source>
        <translation>出 %1</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::BalanceView</name>
    <message>
        <source>Since the stolen money</source>
        <translation>自涉案款到账</translation>
    </message>
    <message>
        <source>From when stolen money first came</source>
        <translation>从涉案款首次到账起</translation>
    </message>
    <message>
        <source>Whole statement</source>
        <translation>全部流水</translation>
    </message>
    <message>
        <source>Every transfer that is known</source>
        <translation>所有已知转账</translation>
    </message>
    <message>
        <source>Balance over time</source>
        <translation>余额变化</translation>
    </message>
    <message>
        <source>Select an account in a table or in the diagram to see its balance.</source>
        <translation>在表格或图中选一个账户，查看其余额变化。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>an account and its holder</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>No account selected</source>
        <translation>未选账户</translation>
    </message>
    <message>
        <source>The account has no statement: only the stolen money in it is known.</source>
        <translation>该账户未调取流水，只知其中的涉案款。</translation>
    </message>
    <message>
        <source>Every balance is as the statement writes it.</source>
        <translation>余额均为流水所载。</translation>
    </message>
    <message>
        <source>Worked out from the opening balance and the transfers; the statement writes no balance.</source>
        <translation>推算：流水未给余额，由期初余额和各笔转账推得。</translation>
    </message>
    <message>
        <source>%1 of %2 balances are worked out; the statement writes the others.</source>
        <translation>%2 个余额中 %1 个为推算，其余为流水所载。</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) in other currencies left out.</source>
        <translation><numerusform>另有 %n 笔其他币种未计入。</numerusform></translation>
    </message>
    <message>
        <source>Stolen part by %1.</source>
        <comment>a method</comment>
        <translation>涉案部分按%1计。</translation>
    </message>
    <message>
        <source>Transfer of %1</source>
        <comment>moment</comment>
        <translation>%1 的转账</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::BriefOptions</name>
    <message>
        <source>The paper</source>
        <translation>成品</translation>
    </message>
    <message>
        <source>Classification, printed on each page</source>
        <translation>密级，每页都印</translation>
    </message>
    <message>
        <source>Internal use</source>
        <translation>内部使用</translation>
    </message>
    <message>
        <source>Secret ★ 1 year</source>
        <translation>秘密 ★ 1 年</translation>
    </message>
    <message>
        <source>Confidential ★ 1 year</source>
        <translation>机密 ★ 1 年</translation>
    </message>
    <message>
        <source>Masking</source>
        <translation>遮蔽</translation>
    </message>
    <message>
        <source>Mask names and numbers of people</source>
        <translation>遮蔽姓名与号码</translation>
    </message>
    <message>
        <source>Name %1 · card %2 · phone %3</source>
        <comment>examples of masked values</comment>
        <translation>姓名 %1 · 卡号 %2 · 电话 %3</translation>
    </message>
    <message>
        <source>Why must they be shown in full?</source>
        <translation>为什么要全部显示？</translation>
    </message>
    <message>
        <source>Reason for showing names and numbers in full</source>
        <translation>全部显示姓名与号码的事由</translation>
    </message>
    <message>
        <source>Show in full and log it</source>
        <translation>全部显示并记入日志</translation>
    </message>
    <message>
        <source>Font %1 is not installed; %2 stands for it.</source>
        <translation>字体 %1 未装，用 %2 代替。</translation>
    </message>
    <message>
        <source>Say in a few words why; it is written to the log.</source>
        <translation>写几个字说明事由，要记入日志。</translation>
    </message>
    <message>
        <source>The whole window is masked now; switch that off first.</source>
        <translation>整个窗口正在遮蔽，先把它关掉。</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::BriefPage</name>
    <message>
        <source>Brief</source>
        <translation>简报</translation>
    </message>
    <message>
        <source>What do I hand in?</source>
        <translation>我交什么？</translation>
    </message>
    <message>
        <source>%1 figures on %2 pages, each with its rows</source>
        <translation>%1 个数，共 %2 页，每个数都有证据行</translation>
    </message>
    <message>
        <source>Number of an incident</source>
        <translation>警情编号</translation>
    </message>
    <message>
        <source>Incidents of the brief</source>
        <translation>简报的警情</translation>
    </message>
    <message>
        <source>The incidents whose money is followed. Write several with commas between them; Enter takes them.</source>
        <translation>追这些警情的资金。多起用逗号隔开，按 Enter 确定。</translation>
    </message>
    <message>
        <source>Export PDF</source>
        <translation>导出 PDF</translation>
    </message>
    <message>
        <source>Write the brief as it is shown (Ctrl+P)</source>
        <translation>按所见导出简报（Ctrl+P）</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Parts of the brief</source>
        <translation>简报的各部分</translation>
    </message>
    <message>
        <source>Figures of this page</source>
        <translation>本页的数</translation>
    </message>
    <message>
        <source>There is no brief yet: choose an incident first</source>
        <translation>还没有简报：先选一起警情</translation>
    </message>
    <message>
        <source>Open a case, then the brief of an incident can be made here.</source>
        <translation>打开案件后，可在这里做警情的简报。</translation>
    </message>
    <message>
        <source>A brief is about an incident. Take the incident register in, or write down a report by word of mouth.</source>
        <translation>简报要依据警情。先导入警情登记，或记一起口述警情。</translation>
    </message>
    <message>
        <source>Go to Evidence</source>
        <translation>去证据</translation>
    </message>
    <message>
        <source>Choose the incident whose money is to be followed, or write its number above: facts, money trail, next steps and sources are put together here.</source>
        <translation>选要追资金的警情，或在上面填编号。基本情况、资金流向、下一步工作和来源自动汇成一份。</translation>
    </message>
    <message>
        <source>Go to Incidents</source>
        <translation>去案件</translation>
    </message>
    <message>
        <source>putting it together …</source>
        <translation>正在汇总…</translation>
    </message>
    <message>
        <source>Making the brief</source>
        <translation>生成简报</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and meaning of a figure</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>figures of the page of all figures</comment>
        <translation>%2 个中 %1 个</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>number, meaning and value of a figure</comment>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>The brief is written: %1</source>
        <translation>简报已导出：%1</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::BriefPreview</name>
    <message>
        <source>Pages of the brief</source>
        <translation>简报各页</translation>
    </message>
    <message>
        <source>%1: click for its rows</source>
        <comment>number of a figure</comment>
        <translation>%1：点开看证据行</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::CaseDesk</name>
    <message>
        <source>Opening %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Sample case</source>
        <translation>示例案件</translation>
    </message>
    <message>
        <source>Making the sample case</source>
        <translation>正在造示例案件</translation>
    </message>
    <message>
        <source>inventing the evidence</source>
        <translation>正在造虚构材料</translation>
    </message>
    <message>
        <source>%1 case</source>
        <comment>name of a new case; day</comment>
        <translation>%1 案件</translation>
    </message>
    <message>
        <source>%1 case %2</source>
        <comment>name of a new case; day, number</comment>
        <translation>%1 案件 %2</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::CaseDialogs</name>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>Cases (*.jwcase)</source>
        <translation>案件 (*.jwcase)</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>添加文件夹</translation>
    </message>
    <message>
        <source>Where new cases are put</source>
        <translation>新案件放在哪里</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>%1

%2 incidents, %3 accounts, %4 transfers, %5 calls from %6 sources.
Not encrypted: keep it on an encrypted disk.</source>
        <translation>%1

警情 %2 起，账户 %3 个，转账 %4 笔，通话 %5 次，来源 %6 个。
文件未加密，请放在加密的磁盘上。</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::CheckView</name>
    <message>
        <source>Checked</source>
        <translation>核验项</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>The case says</source>
        <translation>案件所记</translation>
    </message>
    <message>
        <source>Worked out again</source>
        <translation>重算所得</translation>
    </message>
    <message>
        <source>Differences found by the check</source>
        <translation>核验查出的不符</translation>
    </message>
    <message>
        <source>Checking the case</source>
        <translation>正在核验案件</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新核验</translation>
    </message>
    <message>
        <source>Not checked since the case last changed. The check works out again the structure of the file, the chain of the log, the SHA-256 of each original, and every fact from its rows.</source>
        <translation>案件上次变动后还没核验。核验会重算文件结构、日志链、每个原件的 SHA-256，并由证据行重算每条事实。</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>开始核验</translation>
    </message>
    <message>
        <source>%1 figures worked out again, all agree.</source>
        <translation>重算 %1 个数，全部相符。</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>没有不符。</translation>
    </message>
    <message numerus="yes">
        <source>%1 figures worked out again, %n differ(s). Do not hand in this case before it is clear why.</source>
        <translation><numerusform>重算 %1 个数，%n 个不符。查明原因前不要交出本案件。</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::ColumnChoices</name>
    <message>
        <source>What column %1 holds</source>
        <comment>name of a column</comment>
        <translation>“%1”这一列是什么</translation>
    </message>
    <message>
        <source>%1; guessed from its cells</source>
        <comment>what column … holds</comment>
        <translation>%1；按内容推测</translation>
    </message>
    <message>
        <source>%1: guessed, since %2 of the cells look like it. Please check.</source>
        <translation>%1：按内容推测，%2的单元格像这种内容，请核对。</translation>
    </message>
    <message>
        <source>not used</source>
        <comment>a column</comment>
        <translation>不用</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>guessed</source>
        <comment>what a column holds, from its cells</comment>
        <translation>按内容推测</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::ComparePane</name>
    <message>
        <source>Choose a pair at the left to compare its incidents.</source>
        <translation>在左侧选一对警情进行比对。</translation>
    </message>
    <message>
        <source>Facts of the two incidents (X: without this fact)</source>
        <translation>两起警情的比对项（X：去掉这一项）</translation>
    </message>
    <message>
        <source>The two incidents have nothing to compare.</source>
        <translation>两起警情没有可比对的内容。</translation>
    </message>
    <message>
        <source>Another reviewer has voted; shown when you have</source>
        <translation>另一位审核人已表决，你表决后显示</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who, verdict</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>You are looking back. Go back to now to decide.</source>
        <translation>正在回看。回到当前后才能作出结论。</translation>
    </message>
    <message>
        <source>With this fact again</source>
        <translation>恢复计入该事实</translation>
    </message>
    <message>
        <source>See what would be without this fact</source>
        <translation>看去掉该事实后的结果</translation>
    </message>
    <message>
        <source>It does tie incidents: count it in this case</source>
        <translation>并非公共要素：本案中重新计分</translation>
    </message>
    <message>
        <source>Everybody has it: count it nowhere in this case</source>
        <translation>列为公共要素：本案中不再计分</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::DailyFlowChart</name>
    <message>
        <source>There is no money to show here yet.</source>
        <translation>这里还没有可显示的资金。</translation>
    </message>
    <message>
        <source>Money in and out by day</source>
        <translation>逐日进出资金</translation>
    </message>
    <message>
        <source>%1
in %2 · out %3 · %4 transfers</source>
        <comment>days, sums, number of transfers</comment>
        <translation>%1
进 %2 · 出 %3 · %4 笔</translation>
    </message>
    <message>
        <source>in ▲</source>
        <comment>money, above the line</comment>
        <translation>进 ▲</translation>
    </message>
    <message>
        <source>received ▲</source>
        <comment>calls, above the line</comment>
        <translation>被叫 ▲</translation>
    </message>
    <message>
        <source>out ▼</source>
        <comment>money, below the line</comment>
        <translation>出 ▼</translation>
    </message>
    <message>
        <source>made ▼</source>
        <comment>calls, below the line</comment>
        <translation>主叫 ▼</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::DailyView</name>
    <message>
        <source>Whole case</source>
        <translation>整个案件</translation>
    </message>
    <message>
        <source>Every transfer counts once</source>
        <translation>每笔转账只算一次</translation>
    </message>
    <message>
        <source>Selected account</source>
        <translation>所选账户</translation>
    </message>
    <message>
        <source>What came in and what went out</source>
        <translation>进多少，出多少</translation>
    </message>
    <message>
        <source>Show the transfers</source>
        <translation>看转账</translation>
    </message>
    <message>
        <source>Money by day</source>
        <translation>逐日资金</translation>
    </message>
    <message>
        <source>Select an account in a table or in the diagram to see its days.</source>
        <translation>在表或图里选一个账户，这里显示它的逐日进出。</translation>
    </message>
    <message>
        <source>There is no transfer yet. Take in bank statements.</source>
        <translation>还没有转账。先导入银行流水。</translation>
    </message>
    <message>
        <source>%1: in and out by day, %2</source>
        <comment>an account, and a currency</comment>
        <translation>%1：逐日进出，%2</translation>
    </message>
    <message>
        <source>All transfers of the case by day, %1</source>
        <comment>a currency</comment>
        <translation>案件全部转账，逐日，%1</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) in other currencies is/are not in this chart.</source>
        <translation><numerusform>有 %n 笔其他币种的转账不在此图。</numerusform></translation>
    </message>
    <message>
        <source>Choose a day in the chart first</source>
        <translation>先在图里选一天</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n transfer(s)</source>
        <comment>a day or days</comment>
        <translation><numerusform>%1：%n 笔转账</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::DecisionBar</name>
    <message>
        <source>Reasons</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>text of a button, its key</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>In your own words (/)</source>
        <translation>补充（/）</translation>
    </message>
    <message>
        <source>Reason in your own words</source>
        <translation>补充理由</translation>
    </message>
    <message>
        <source>Same series  1</source>
        <translation>同一系列  1</translation>
    </message>
    <message>
        <source>Different  2</source>
        <translation>不同  2</translation>
    </message>
    <message>
        <source>Undecided  3</source>
        <translation>待定  3</translation>
    </message>
    <message>
        <source>Settles the dispute</source>
        <translation>以此为准</translation>
    </message>
    <message>
        <source>Your verdict binds; the others stand as dissent</source>
        <translation>以你的结论为准，其他意见作为不同意见保留</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Skip (space)</source>
        <translation>跳过（空格）</translation>
    </message>
    <message>
        <source>A decision needs a reason: choose one with A to G, or write it (/).</source>
        <translation>作出结论须有理由：按 A 至 G 选择，或按 / 填写。</translation>
    </message>
    <message>
        <source>You are looking back. Go back to now to decide.</source>
        <translation>正在回看。回到当前后才能作出结论。</translation>
    </message>
    <message>
        <source>One event  1</source>
        <translation>一起警情  1</translation>
    </message>
    <message>
        <source>Two events  2</source>
        <translation>两起警情  2</translation>
    </message>
    <message>
        <source>Same person  1</source>
        <translation>同一人  1</translation>
    </message>
    <message>
        <source>Two persons  2</source>
        <translation>不是同一人  2</translation>
    </message>
    <message>
        <source>Same account  1</source>
        <translation>同一账户  1</translation>
    </message>
    <message>
        <source>Two accounts  2</source>
        <translation>两个账户  2</translation>
    </message>
    <message>
        <source>Another reviewer has voted; shown when you have</source>
        <translation>另一位审核人已表决，你表决后显示</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who, verdict</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::DiagramActs</name>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰</translation>
    </message>
    <message>
        <source>As usual for its kind</source>
        <translation>按类别默认</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>At the left</source>
        <translation>左对齐</translation>
    </message>
    <message>
        <source>On one vertical line</source>
        <translation>竖直居中</translation>
    </message>
    <message>
        <source>At the right</source>
        <translation>右对齐</translation>
    </message>
    <message>
        <source>At the top</source>
        <translation>上对齐</translation>
    </message>
    <message>
        <source>On one horizontal line</source>
        <translation>水平居中</translation>
    </message>
    <message>
        <source>At the bottom</source>
        <translation>下对齐</translation>
    </message>
    <message>
        <source>Spread evenly from left to right</source>
        <translation>横向等距</translation>
    </message>
    <message>
        <source>Spread evenly from top to bottom</source>
        <translation>纵向等距</translation>
    </message>
    <message>
        <source>Set in line</source>
        <translation>对齐与分布</translation>
    </message>
    <message>
        <source>Expand…</source>
        <translation>展开…</translation>
    </message>
    <message>
        <source>Expand by one step</source>
        <translation>展开一层</translation>
    </message>
    <message>
        <source>Only what surrounds it</source>
        <translation>只看它的周边</translation>
    </message>
    <message>
        <source>Fold into one</source>
        <translation>折叠成一个</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>展开折叠</translation>
    </message>
    <message>
        <source>Fold all leaves that are alike</source>
        <translation>折叠全部同类末端</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show what is hidden</source>
        <translation>显示已隐藏的</translation>
    </message>
    <message>
        <source>Take off the diagram</source>
        <translation>从图中移走</translation>
    </message>
    <message>
        <source>Merge: one and the same</source>
        <translation>合并为同一对象</translation>
    </message>
    <message>
        <source>Part what was merged</source>
        <translation>拆开合并</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>钉住</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>取消钉住</translation>
    </message>
    <message>
        <source>Group…</source>
        <translation>编组…</translation>
    </message>
    <message>
        <source>Out of the group</source>
        <translation>移出编组</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <source>Write on the note or shape…</source>
        <translation>在便签或图形上写字…</translation>
    </message>
    <message>
        <source>Take the note or shape away</source>
        <translation>删除便签或图形</translation>
    </message>
    <message>
        <source>Mark the shortest path between two</source>
        <translation>标出两者间最短路径</translation>
    </message>
    <message>
        <source>Select everything connected</source>
        <translation>选中全部相连的</translation>
    </message>
    <message>
        <source>Select all of this kind</source>
        <translation>选中全部同类</translation>
    </message>
    <message>
        <source>Remember this view…</source>
        <translation>记下此视图…</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Copy as a picture</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>编组</translation>
    </message>
    <message>
        <source>Name of the group:</source>
        <translation>组名：</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What stands on the paper:</source>
        <translation>写在图上的文字：</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>图形</translation>
    </message>
    <message>
        <source>What stands in the shape:</source>
        <translation>图形里写：</translation>
    </message>
    <message>
        <source>What stands on the paper; nothing takes the note away:</source>
        <translation>写在图上的文字；清空即删除备注：</translation>
    </message>
    <message>
        <source>Nothing on the diagram leads from one to the other.</source>
        <translation>图中两者之间没有连通的路径。</translation>
    </message>
    <message>
        <source>Remember this view</source>
        <translation>记下此视图</translation>
    </message>
    <message>
        <source>Its name:</source>
        <translation>名称：</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Second line</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Kind and number</source>
        <translation>类别与号码</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::DiagramColumns</name>
    <message>
        <source>%1 %2</source>
        <comment>name, and bank with last digits</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>连线</translation>
    </message>
    <message>
        <source>Transfers and calls</source>
        <translation>转账和通话</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>进</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>出</translation>
    </message>
    <message>
        <source>Still held</source>
        <translation>在账</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>First</source>
        <translation>首笔</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>末笔</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::DiagramDesk</name>
    <message>
        <source>Opening the diagram</source>
        <translation>正在打开图</translation>
    </message>
    <message>
        <source>%1… %2</source>
        <comment>work, share done</comment>
        <translation>%1…… %2</translation>
    </message>
    <message>
        <source>Reading who is linked with whom</source>
        <translation>读取关联</translation>
    </message>
    <message>
        <source>Drawing the diagram</source>
        <translation>绘制关系图</translation>
    </message>
    <message>
        <source>Laying out the diagram</source>
        <translation>排布关系图</translation>
    </message>
    <message>
        <source>This diagram shows a file, and nothing of the case is mixed into it. Look at the surroundings of the node to see what the case knows.</source>
        <translation>这张图显示的是外来文件的内容，不与本案事实混在一起。要看本案掌握的情况，请看该对象的周边。</translation>
    </message>
    <message>
        <source>Adding to the diagram</source>
        <translation>加入关系图</translation>
    </message>
    <message>
        <source>Counting what would come</source>
        <translation>统计将展开的数量</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::DiagramFilterBar</name>
    <message numerus="yes">
        <source>%n filtered out</source>
        <comment>nodes of the diagram</comment>
        <translation><numerusform>已滤除 %n 个</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <comment>nodes of the diagram</comment>
        <translation><numerusform>已隐藏 %n 个</numerusform></translation>
    </message>
    <message>
        <source>“%1” is no sum of money.</source>
        <translation>“%1”不是金额。</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Transfers of at least (yuan)</source>
        <translation>转账金额不低于（元）</translation>
    </message>
    <message>
        <source>The least sum that is drawn (Ctrl+Shift+F)</source>
        <translation>低于此金额的转账不画（Ctrl+Shift+F）</translation>
    </message>
    <message>
        <source>Usual sums (Alt+Down)</source>
        <translation>常用金额（Alt+↓）</translation>
    </message>
    <message>
        <source>Only what happened in this time is drawn; × shows all again</source>
        <translation>只画这段时间内发生的；点 × 恢复全部</translation>
    </message>
    <message>
        <source>Nodes all of whose links are smaller or at another time; click to show them</source>
        <translation>全部连线都低于此金额或不在此时段的对象；点击恢复显示</translation>
    </message>
    <message>
        <source>Nodes that were hidden; click to show them again (Shift+Del)</source>
        <translation>被隐藏的对象；点击恢复显示（Shift+Del）</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>全部清除</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::DiagramLegend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Legend, folded</source>
        <translation>图例，已收起</translation>
    </message>
    <message>
        <source>Unfold the legend</source>
        <translation>展开图例</translation>
    </message>
    <message>
        <source>Fold the legend: it lists what is in view</source>
        <translation>收起图例；图例随所见生成</translation>
    </message>
    <message>
        <source>Device</source>
        <comment>legend</comment>
        <translation>设备</translation>
    </message>
    <message>
        <source>SIM card</source>
        <comment>legend</comment>
        <translation>电话卡</translation>
    </message>
    <message>
        <source>Up-stream</source>
        <comment>legend</comment>
        <translation>上游</translation>
    </message>
    <message>
        <source>Down-stream</source>
        <comment>legend</comment>
        <translation>下游</translation>
    </message>
    <message>
        <source>Transfers</source>
        <comment>legend</comment>
        <translation>转账</translation>
    </message>
    <message>
        <source>To an account not queried</source>
        <comment>legend</comment>
        <translation>转入未调取账户</translation>
    </message>
    <message>
        <source>Calls</source>
        <comment>legend</comment>
        <translation>通话</translation>
    </message>
    <message>
        <source>Use, ownership</source>
        <comment>legend</comment>
        <translation>使用、归属</translation>
    </message>
    <message>
        <source>Several as one</source>
        <comment>legend: merged nodes</comment>
        <translation>多个并作一个</translation>
    </message>
    <message>
        <source>Stack of many</source>
        <comment>legend: folded nodes</comment>
        <translation>多个收起成叠</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>legend: rows for which there is no room</comment>
        <translation><numerusform>另有 %n 项</numerusform></translation>
    </message>
    <message>
        <source>Marked way</source>
        <comment>legend</comment>
        <translation>标出的路径</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::DiagramPage</name>
    <message>
        <source>Diagram</source>
        <translation>图谱</translation>
    </message>
    <message>
        <source>How does it hang together?</source>
        <translation>怎么连起来的？</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) left out: those with the fewest transfers. Select one account and look at its surroundings to see them.</source>
        <translation><numerusform>有 %n 个交易最少的对象未画出。选一个账户看它的周边即可看到。</numerusform></translation>
    </message>
    <message>
        <source>Draw all</source>
        <translation>全部画出</translation>
    </message>
    <message numerus="yes">
        <source>%n light end(s) stand in stacks; double-click a stack to unfold it.</source>
        <translation><numerusform>%n 个金额较小的账户已叠放；双击叠放可展开。</numerusform></translation>
    </message>
    <message>
        <source>Not the facts of this case, but what a file says: %1.</source>
        <comment>which file</comment>
        <translation>不是本案事实，而是外来文件的内容：%1。</translation>
    </message>
    <message>
        <source>Go to the evidence</source>
        <translation>去证据</translation>
    </message>
    <message>
        <source>Go to the register</source>
        <translation>去警情登记</translation>
    </message>
    <message>
        <source>Follow the money of an incident to see its trail here.</source>
        <translation>先追一起警情的资金，这里显示它的流向。</translation>
    </message>
    <message>
        <source>Following the money…</source>
        <translation>正在追查资金…</translation>
    </message>
    <message>
        <source>Select an account or a phone anywhere to see what it hangs together with.</source>
        <translation>在任何地方选一个账户或电话，看与它相连的。</translation>
    </message>
    <message>
        <source>There is nothing to draw yet. Take in bank statements or call records.</source>
        <translation>还没有可画的。先导入银行流水或话单。</translation>
    </message>
    <message>
        <source>%1 nodes, %2 links shown</source>
        <translation>图中 %1 个、%2 条</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <comment>nodes of the diagram</comment>
        <translation><numerusform>已隐藏 %n 个</numerusform></translation>
    </message>
    <message>
        <source>This link is of the file: the case has no rows for it.</source>
        <translation>这条连线来自外来文件，本案没有对应的证据行。</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Name of the diagram:</source>
        <translation>关系图名称：</translation>
    </message>
    <message>
        <source>New diagram</source>
        <translation>新建关系图</translation>
    </message>
    <message>
        <source>Keep as a diagram of the case</source>
        <translation>存为本案关系图</translation>
    </message>
    <message>
        <source>The file holds no nodes.</source>
        <translation>文件里没有对象。</translation>
    </message>
    <message>
        <source>Rename the diagram</source>
        <translation>重命名关系图</translation>
    </message>
    <message>
        <source>a part: %1 of %2 nodes</source>
        <comment>of a diagram</comment>
        <translation>局部：共 %2 个对象，此处 %1 个</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 层</translation>
    </message>
    <message>
        <source>Direct links only</source>
        <translation>只看直接相连的</translation>
    </message>
    <message>
        <source>2 steps</source>
        <translation>2 层</translation>
    </message>
    <message>
        <source>And what is linked to those</source>
        <translation>再加与它们相连的</translation>
    </message>
    <message>
        <source>3 steps</source>
        <translation>3 层</translation>
    </message>
    <message>
        <source>And one step further</source>
        <translation>再往外一层</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>One link for all transfers between two (T)</source>
        <translation>两者之间的全部转账合为一条连线（T）</translation>
    </message>
    <message>
        <source>Each transfer</source>
        <translation>逐笔</translation>
    </message>
    <message>
        <source>A link for every single transfer (T)</source>
        <translation>每笔转账一条连线（T）</translation>
    </message>
    <message>
        <source>Find (Ctrl+F)</source>
        <translation>查找（Ctrl+F）</translation>
    </message>
    <message>
        <source>Find in the diagram</source>
        <translation>在图中查找</translation>
    </message>
    <message>
        <source>Which diagram is shown (D)</source>
        <translation>显示哪张关系图（D）</translation>
    </message>
    <message>
        <source>How it is laid out (Ctrl+L)</source>
        <translation>排布方式（Ctrl+L）</translation>
    </message>
    <message>
        <source>Show the diagram as tables too (Ctrl+Shift+T)</source>
        <translation>同时显示图的列表（Ctrl+Shift+T）</translation>
    </message>
    <message>
        <source>Bring everything into view (F)</source>
        <translation>看全图（F）</translation>
    </message>
    <message>
        <source>Export as picture, drawing, document or data (Ctrl+E)</source>
        <translation>导出为图片、矢量图、文档或数据（Ctrl+E）</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Money trail: the trace of the followed incidents</source>
        <translation>资金流向：所追踪警情的资金链</translation>
    </message>
    <message>
        <source>Surroundings: what hangs together with the selected account or phone</source>
        <translation>周边：与所选账户或电话相关联的</translation>
    </message>
    <message>
        <source>Whole case: everything, the busiest first</source>
        <translation>全案：全部对象，交易多的优先</translation>
    </message>
    <message>
        <source>Diagrams of the case</source>
        <translation>本案关系图</translation>
    </message>
    <message>
        <source>Views of this diagram</source>
        <translation>本图视图</translation>
    </message>
    <message>
        <source>New diagram of what is selected…</source>
        <translation>用所选对象新建关系图…</translation>
    </message>
    <message>
        <source>Keep a copy under another name…</source>
        <translation>另存一份…</translation>
    </message>
    <message>
        <source>Colour by rules…</source>
        <translation>按规则着色…</translation>
    </message>
    <message>
        <source>Read a diagram of another program…</source>
        <translation>读入其他软件的图…</translation>
    </message>
    <message>
        <source>Print as a poster of A4 pages…</source>
        <translation>打印为 A4 拼接大图…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Remove this diagram</source>
        <translation>删除这张关系图</translation>
    </message>
    <message numerus="yes">
        <source>The filter leaves out %n node(s): clear it below to see them.</source>
        <translation><numerusform>筛选隐去了 %n 个节点：在下方清除筛选即可看到。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) are hidden: Shift+Del shows them again.</source>
        <translation><numerusform>%n 个节点已隐藏：按 Shift+Del 重新显示。</numerusform></translation>
    </message>
    <message>
        <source>Everything has been taken off this diagram.</source>
        <translation>这张图上的内容已全部移除。</translation>
    </message>
    <message>
        <source>Ctrl+Z brings it back; D chooses another diagram, or makes a new one of what is selected.</source>
        <translation>按 Ctrl+Z 可撤销；按 D 换一张图，或用选中的对象新建一张。</translation>
    </message>
    <message>
        <source>Incident %1 happened %2</source>
        <comment>number, moment</comment>
        <translation>警情 %1　发案 %2</translation>
    </message>
    <message>
        <source>Incident %1 reported %2</source>
        <comment>number, moment</comment>
        <translation>警情 %1　报案 %2</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::DiagramTwin</name>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Everything the diagram shows, a row each</source>
        <translation>图中所有对象，一个一行</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>连线</translation>
    </message>
    <message>
        <source>Every link of the diagram, a row each</source>
        <translation>图中所有连线，一条一行</translation>
    </message>
    <message>
        <source>Nodes of the diagram</source>
        <translation>图中节点</translation>
    </message>
    <message>
        <source>Links of the diagram</source>
        <translation>图中连线</translation>
    </message>
    <message>
        <source>The diagram is empty.</source>
        <translation>图里还没有东西。</translation>
    </message>
    <message>
        <source>The diagram has no links.</source>
        <translation>图里没有连线。</translation>
    </message>
    <message>
        <source>%1 nodes, %2 links</source>
        <translation>%1 个节点，%2 条连线</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::DiagramView</name>
    <message>
        <source>Link diagram</source>
        <translation>关系图</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>缩小（−）</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>未选</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation><numerusform>已选 %n 个</numerusform></translation>
    </message>
    <message>
        <source>There is nothing in the diagram yet.</source>
        <translation>图里还没有东西。</translation>
    </message>
    <message>
        <source>Pointer: a click selects, dragging draws a frame (V)</source>
        <translation>选择：单击选中，拖动框选（V）</translation>
    </message>
    <message>
        <source>Lasso: dragging goes round what is to be selected (L)</source>
        <translation>套索：拖动圈出要选的对象（L）</translation>
    </message>
    <message>
        <source>Hand: dragging moves the view (H)</source>
        <translation>抓手：拖动移动画面（H）</translation>
    </message>
    <message>
        <source>Rectangle: drag one, or press Enter for one round what is selected (R)</source>
        <translation>矩形：拖动画出，或按回车把选中的框起来（R）</translation>
    </message>
    <message>
        <source>Ellipse: drag one, or press Enter for one round what is selected (O)</source>
        <translation>椭圆：拖动画出，或按回车把选中的圈起来（O）</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::DirectionBar</name>
    <message>
        <source>One question: does money leave in “%1”?</source>
        <comment>head of a column</comment>
        <translation>只问一件：“%1”是钱出去，还是钱进来？</translation>
    </message>
    <message>
        <source>One question: does “%1” mean that money leaves?</source>
        <comment>a value</comment>
        <translation>只问一件：“%1”是钱出去，还是钱进来？</translation>
    </message>
    <message>
        <source>%1 = out</source>
        <comment>head of a column or a value</comment>
        <translation>%1 = 转出</translation>
    </message>
    <message>
        <source>%1 = in</source>
        <comment>head of a column or a value</comment>
        <translation>%1 = 转入</translation>
    </message>
    <message>
        <source>asking the balances …</source>
        <translation>正在用余额核对……</translation>
    </message>
    <message>
        <source>There are no balances that could tell.</source>
        <translation>没有余额可以核对。</translation>
    </message>
    <message>
        <source>out: %1 of %2 balances follow; in: %3 of %4</source>
        <translation>按“转出”，%2 处余额有 %1 处相接；按“转入”，%4 处有 %3 处</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::DocumentEditor</name>
    <message>
        <source>Number of the legal document of %1</source>
        <translation>%1 的调证文书号</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文书号</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::DropTint</name>
    <message>
        <source>Drop to take the files into the case</source>
        <translation>松开鼠标，把文件收进案件</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::EntityFacts</name>
    <message>
        <source>too large</source>
        <translation>太大</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>two facts side by side</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Money followed of</source>
        <translation>所追踪警情</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation><numerusform>%n 起警情</numerusform></translation>
    </message>
    <message>
        <source>Stolen money received</source>
        <translation>收到涉案款</translation>
    </message>
    <message>
        <source>Of that, not queried</source>
        <translation>其中未调取</translation>
    </message>
    <message>
        <source>Of that, passed on</source>
        <translation>其中转出</translation>
    </message>
    <message>
        <source>Of that, still held</source>
        <translation>其中在账</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>转出</translation>
    </message>
    <message>
        <source>Transfers in</source>
        <translation>转入笔数</translation>
    </message>
    <message>
        <source>Transfers out</source>
        <translation>转出笔数</translation>
    </message>
    <message>
        <source>First</source>
        <translation>首笔</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>末笔</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first and last day of a statement</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>调取区间</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>案发</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>Victim's phone</source>
        <translation>受害人电话</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Calls made</source>
        <translation>主叫</translation>
    </message>
    <message>
        <source>Calls taken</source>
        <translation>被叫</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::EvidencePage</name>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Can I prove it?</source>
        <translation>能证明吗？</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Files on their way into the case</source>
        <translation>正要进案件的文件</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Files taken in, and their receipts</source>
        <translation>导入的文件和回执</translation>
    </message>
    <message>
        <source>Not queried</source>
        <translation>同名账户缺失</translation>
    </message>
    <message>
        <source>Accounts of the same name as queried ones, themselves never queried</source>
        <translation>开户人的其他账户已调取，而这些同名账户尚未调取</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>人工判定</translation>
    </message>
    <message>
        <source>Rows that were joined or taken apart by hand</source>
        <translation>人工合并或拆开的证据行</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Who did what, when and why</source>
        <translation>谁在何时为何做了什么</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Work out again what the case claims</source>
        <translation>把案件里的数重算一遍</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Take in files of banks, operators and the register</source>
        <translation>导入银行、运营商、警情登记的文件</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>添加文件夹</translation>
    </message>
    <message>
        <source>Take in a whole folder with everything below it</source>
        <translation>导入整个文件夹，含下级</translation>
    </message>
    <message>
        <source>Check the case</source>
        <translation>核验案件</translation>
    </message>
    <message>
        <source>Work out again the file, the log, the originals and every fact</source>
        <translation>重算文件、日志、原件和每条事实</translation>
    </message>
    <message>
        <source>There is no case to check yet</source>
        <translation>还没有案件可核验</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation><numerusform>%n 个来源</numerusform></translation>
    </message>
    <message>
        <source>Check: %1 figures agree</source>
        <translation>核验：%1 个数相符</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <comment>an equation</comment>
        <translation>行数：%1</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::EvidenceRows</name>
    <message>
        <source>The rows behind</source>
        <translation>所据的行</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation><numerusform>%n 行</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation><numerusform>再看 %n 行</numerusform></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>file, sheet</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>row %1</source>
        <comment>of a file</comment>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Copy the row as written</source>
        <translation>复制原行</translation>
    </message>
    <message>
        <source>No legal document</source>
        <translation>缺调证文书</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>status of a row, reason</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::ExpandDialog</name>
    <message>
        <source>Expand</source>
        <translation>展开</translation>
    </message>
    <message numerus="yes">
        <source>What is linked with %n node(s)</source>
        <translation><numerusform>与所选 %n 个对象相关联的</numerusform></translation>
    </message>
    <message>
        <source>Transfers of at least (yuan)</source>
        <translation>转账金额不低于（元）</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 层</translation>
    </message>
    <message>
        <source>Direct links only</source>
        <translation>只看直接关联</translation>
    </message>
    <message>
        <source>2 steps</source>
        <translation>2 层</translation>
    </message>
    <message>
        <source>And what is linked to those</source>
        <translation>再加与它们关联的</translation>
    </message>
    <message>
        <source>3 steps</source>
        <translation>3 层</translation>
    </message>
    <message>
        <source>And one step further</source>
        <translation>再多一层</translation>
    </message>
    <message>
        <source>Both ways</source>
        <translation>双向</translation>
    </message>
    <message>
        <source>Up-stream</source>
        <translation>上游</translation>
    </message>
    <message>
        <source>Where money and calls come from</source>
        <translation>资金和通话的来向</translation>
    </message>
    <message>
        <source>Down-stream</source>
        <translation>下游</translation>
    </message>
    <message>
        <source>Where money and calls go to</source>
        <translation>资金和通话的去向</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Exits (cash, merchants, platforms …)</source>
        <translation>出口（取现、商户、平台等）</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>警情</translation>
    </message>
    <message>
        <source>Holders</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>“%1” is no sum of money.</source>
        <translation>“%1”不是金额。</translation>
    </message>
    <message>
        <source>Write times as 2025-03-01 or 2025-03-01 12:00:05.</source>
        <translation>时间请写成 2025-03-01 或 2025-03-01 12:00:05。</translation>
    </message>
    <message>
        <source>No kind is chosen.</source>
        <translation>没有选类别。</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <comment>kind, how many would come</comment>
        <translation>%1 +%2</translation>
    </message>
    <message>
        <source>Nothing new would come.</source>
        <translation>没有新的对象可展开。</translation>
    </message>
    <message numerus="yes">
        <source>Expand by %n</source>
        <translation><numerusform>展开 %n 个</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::ExpansionPanel</name>
    <message>
        <source>Expanding would bring</source>
        <translation>展开将带出</translation>
    </message>
    <message>
        <source>Counting what would come…</source>
        <translation>正在统计将带出多少…</translation>
    </message>
    <message>
        <source>Nothing new would come.</source>
        <translation>没有新的可带出。</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <comment>kind, how many would come</comment>
        <translation>%1 +%2</translation>
    </message>
    <message>
        <source>Brings these %1 to the diagram</source>
        <comment>number</comment>
        <translation>把这 %1 个加到图上</translation>
    </message>
    <message>
        <source>Expand: %1, %2 would come</source>
        <translation>展开：%1，将带出 %2 个</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::ExportBrief</name>
    <message>
        <source>Export the brief</source>
        <translation>导出简报</translation>
    </message>
    <message>
        <source>Document (*.pdf)</source>
        <translation>文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Writing the brief</source>
        <translation>正在导出简报</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::ExportDiagram</name>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Document (*.pdf)</source>
        <translation>文档 (*.pdf)</translation>
    </message>
    <message>
        <source>i2 Analyst's Notebook (*.anx)</source>
        <translation>i2 分析图 (*.anx)</translation>
    </message>
    <message>
        <source>Graph for yEd and others (*.graphml)</source>
        <translation>yEd 等软件的关系图 (*.graphml)</translation>
    </message>
    <message>
        <source>Graph for Gephi (*.gexf)</source>
        <translation>Gephi 关系图 (*.gexf)</translation>
    </message>
    <message>
        <source>Graph for Pajek (*.net)</source>
        <translation>Pajek 关系图 (*.net)</translation>
    </message>
    <message>
        <source>Tables of links and nodes (*.csv)</source>
        <translation>关系表和节点表 (*.csv)</translation>
    </message>
    <message>
        <source>FollowTheMoney, one entity a line (*.ndjson)</source>
        <translation>FollowTheMoney，每行一个对象 (*.ndjson)</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>数据 (*.json)</translation>
    </message>
    <message>
        <source>Exporting the diagram</source>
        <translation>正在导出图</translation>
    </message>
    <message>
        <source>Export the diagram</source>
        <translation>导出图</translation>
    </message>
    <message>
        <source>Diagram</source>
        <comment>name of a file</comment>
        <translation>图谱</translation>
    </message>
    <message>
        <source>Money of %1</source>
        <comment>number of an incident</comment>
        <translation>警情 %1 资金流向</translation>
    </message>
    <message numerus="yes">
        <source>Money of %n incident(s)</source>
        <translation><numerusform>%n 起警情资金流向</numerusform></translation>
    </message>
    <message>
        <source>Poster of A4 pages (*.pdf)</source>
        <translation>A4 拼接大图 (*.pdf)</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::ExportPartDialog</name>
    <message>
        <source>Export the diagram</source>
        <translation>导出图</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Everything: %n node(s)</source>
        <translation><numerusform>全部（&amp;E）：%n 个对象</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>What is in &amp;view: %n node(s)</source>
        <translation><numerusform>眼前可见（&amp;V）：%n 个对象</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>What is &amp;selected: %n node(s)</source>
        <translation><numerusform>所选（&amp;S）：%n 个对象</numerusform></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>选择文件…</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::ExportStopRequest</name>
    <message>
        <source>Where to write the request sheets</source>
        <translation>止付请求表存到哪里</translation>
    </message>
    <message>
        <source>Stop request %1</source>
        <comment>name of a file; day</comment>
        <translation>止付请求表 %1</translation>
    </message>
    <message>
        <source>Workbook, with a PDF beside it (*.xlsx)</source>
        <translation>工作簿，旁边同时生成 PDF (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing the request sheets</source>
        <translation>生成止付请求表</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::ExportWords</name>
    <message>
        <source>transfers of at least %1 yuan</source>
        <translation>转账不低于 %1 元</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a moment</comment>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>a moment</comment>
        <translation>至 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) not shown</source>
        <translation><numerusform>另有 %n 个未显示</numerusform></translation>
    </message>
    <message>
        <source>Money trail</source>
        <translation>资金流向</translation>
    </message>
    <message>
        <source>Around %1</source>
        <comment>an account or phone</comment>
        <translation>%1 的周边</translation>
    </message>
    <message>
        <source>Surroundings</source>
        <translation>周边</translation>
    </message>
    <message>
        <source>Whole case</source>
        <translation>全案</translation>
    </message>
    <message>
        <source>read from %1 (SHA-256 %2…), %3</source>
        <comment>file, hash, moment</comment>
        <translation>读自文件 %1（SHA-256 %2…），%3</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::FigureGrid</name>
    <message>
        <source>%1: %2</source>
        <comment>caption of a figure, its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Show the rows behind it</source>
        <translation>看所据的行</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::GroundRows</name>
    <message>
        <source>written</source>
        <translation>有</translation>
    </message>
    <message>
        <source>known</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <comment>value, how many others</comment>
        <translation>%1 等，另 %2 个</translation>
    </message>
    <message>
        <source>likeness %1</source>
        <translation>相似度 %1</translation>
    </message>
    <message>
        <source>%1 km apart</source>
        <translation>相距 %1 公里</translation>
    </message>
    <message>
        <source>not in the register</source>
        <translation>登记中未填</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Sum of all rows: likelihood ratio to the base 2; no hidden prior</source>
        <translation>各项之和，以 2 为底的似然比；没有隐藏的先验</translation>
    </message>
    <message numerus="yes">
        <source>series %1, %n incident(s)</source>
        <translation><numerusform>系列 %1，%n 起</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::GroundTable</name>
    <message>
        <source>taken away</source>
        <translation>已去掉</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation><numerusform>%n 起</numerusform></translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>比对项</translation>
    </message>
    <message>
        <source>First</source>
        <comment>incident of a pair</comment>
        <translation>甲</translation>
    </message>
    <message>
        <source>Second</source>
        <comment>incident of a pair</comment>
        <translation>乙</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Up to here (dotted: threshold %1)</source>
        <translation>累计得分（虚线为阈值 %1）</translation>
    </message>
    <message>
        <source>agree</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>differ</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>one side missing</source>
        <translation>缺一方</translation>
    </message>
    <message>
        <source>hub, not counted</source>
        <translation>枢纽，不计</translation>
    </message>
    <message>
        <source>Up to here</source>
        <translation>累计</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::GroundWords</name>
    <message>
        <source>same</source>
        <comment>verdict on two incidents</comment>
        <translation>同</translation>
    </message>
    <message>
        <source>different</source>
        <comment>verdict on two incidents</comment>
        <translation>异</translation>
    </message>
    <message>
        <source>undecided</source>
        <comment>verdict on two incidents</comment>
        <translation>待</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::ImportRunner</name>
    <message>
        <source>working out the facts</source>
        <translation>正在归纳事实</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <comment>number of a file, of how many, its name</comment>
        <translation>第 %1 个，共 %2 个：%3</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) taken in, %1 rows.</source>
        <translation><numerusform>已收下 %n 张表，%1 行。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) handed over again: the case has them already.</source>
        <translation><numerusform>%n 个文件与已有来源相同，未重复收入。</numerusform></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rejected, each with its reason.</source>
        <translation><numerusform>拒绝 %n 行，都写明了原因。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n was (were) in the case already.</source>
        <translation><numerusform>%n 个案件里已有。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n could not be taken in; Evidence says why.</source>
        <translation><numerusform>%n 个未收，原因见“证据”。</numerusform></translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>reading the facts</source>
        <translation>正在读取</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::IncidentColumns</name>
    <message>
        <source>The money of this incident is being followed</source>
        <translation>正在追这起警情的资金</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s), %1</source>
        <extracomment>%n payments of stolen money, %1 their sum</extracomment>
        <translation><numerusform>%n 笔，%1</numerusform></translation>
    </message>
    <message>
        <source>victim's account unknown</source>
        <translation>受害人账户不明</translation>
    </message>
    <message>
        <source>suspect account unknown</source>
        <translation>嫌疑账户不明</translation>
    </message>
    <message>
        <source>no transfer found</source>
        <translation>没有转账</translation>
    </message>
    <message>
        <source>no transfer at that time</source>
        <translation>该时段没有转账</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>Victim</source>
        <translation>受害人</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Money to follow</source>
        <translation>可追资金</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Suspect accounts</source>
        <translation>嫌疑账户</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::IncidentsPage</name>
    <message>
        <source>Incidents</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>What happened to whom?</source>
        <translation>谁出了什么事？</translation>
    </message>
    <message>
        <source>Number, name (pinyin works), phone, words of the narrative</source>
        <translation>编号、姓名（可用拼音）、电话、案情中的字</translation>
    </message>
    <message>
        <source>Find incidents</source>
        <translation>查找警情</translation>
    </message>
    <message>
        <source>Report by word of mouth</source>
        <translation>记口述警情</translation>
    </message>
    <message>
        <source>Write down who reports, from which account, to which account, how much and when</source>
        <translation>记下报案人、从哪个账户、到哪个账户、多少、几时</translation>
    </message>
    <message>
        <source>Follow the money</source>
        <translation>追资金去向</translation>
    </message>
    <message>
        <source>Register of incidents</source>
        <translation>警情登记</translation>
    </message>
    <message>
        <source>There is no incident yet. Take in the incident register, or write down a report by word of mouth.</source>
        <translation>还没有警情。导入警情登记，或记一起口述警情。</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>victim and category of an incident</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>no category</source>
        <translation>未分类</translation>
    </message>
    <message>
        <source>The register gives no narrative of this incident.</source>
        <translation>登记里没有这起警情的简要案情。</translation>
    </message>
    <message>
        <source>Occurred</source>
        <translation>案发</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>Loss in the register</source>
        <translation>登记损失</translation>
    </message>
    <message>
        <source>Show the rows of the register</source>
        <translation>看登记的行</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>holder unknown</source>
        <translation>户名未知</translation>
    </message>
    <message>
        <source>Victim</source>
        <translation>受害人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Suspect side</source>
        <translation>嫌疑方</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation><numerusform>%n 个账户</numerusform></translation>
    </message>
    <message>
        <source>Incident %1</source>
        <translation>警情 %1</translation>
    </message>
    <message>
        <source>Select one or several incidents first</source>
        <translation>先选一起或几起警情</translation>
    </message>
    <message numerus="yes">
        <source>Follow the money of %n incident(s)</source>
        <translation><numerusform>追 %n 起警情的资金</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n in the register</source>
        <translation><numerusform>登记 %n 起</numerusform></translation>
    </message>
    <message>
        <source>%1 shown, %2 hidden by the search</source>
        <translation>显示 %1，查找隐藏 %2</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::Inspector</name>
    <message>
        <source>Click a row in a table, in the diagram or in the timeline: its facts, tags and rows show here.</source>
        <translation>在表、图或时间轴里点一行，这里就显示它的事实、标签和所据的行。</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>复制号码</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>加标签</translation>
    </message>
    <message>
        <source>Tag, then Enter</source>
        <translation>写标签，按回车</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>户名</translation>
    </message>
    <message>
        <source>Unknown; type who holds it</source>
        <translation>不明；知道是谁就写上</translation>
    </message>
    <message>
        <source>As in the sources</source>
        <translation>按来源所写</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What you know of it, and from where</source>
        <translation>你知道什么，从哪里得知</translation>
    </message>
    <message>
        <source>Named in</source>
        <translation>涉及警情</translation>
    </message>
    <message>
        <source>Stops, freezes and queries</source>
        <translation>止付、冻结与查询</translation>
    </message>
    <message>
        <source>What is selected</source>
        <translation>所选</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s)</source>
        <translation><numerusform>%n 笔转账</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The first of %n selected</source>
        <translation><numerusform>所选 %n 个中的第一个</numerusform></translation>
    </message>
    <message>
        <source>Queried: the answer was that there is nothing.</source>
        <translation>查询无结果：已查询，反馈无记录。</translation>
    </message>
    <message>
        <source>Not queried, though other accounts of the same holder were.</source>
        <translation>同名账户缺失：开户人的其他账户已调取，此账户未调取。</translation>
    </message>
    <message>
        <source>Not queried: its statement is not in the case.</source>
        <translation>未调取：案件里没有它的流水。</translation>
    </message>
    <message>
        <source>Del takes the tag off</source>
        <translation>按 Del 去掉标签</translation>
    </message>
    <message>
        <source>The sources say: %1</source>
        <translation>来源写的是：%1</translation>
    </message>
    <message>
        <source>also %1</source>
        <comment>another number of the same account</comment>
        <translation>账号 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of registers and records</source>
        <translation><numerusform>登记和记录中的 %n 行</numerusform></translation>
    </message>
    <message>
        <source>Rows that name it</source>
        <translation>提到它的行</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::IntakeColumns</name>
    <message>
        <source>whose account is it?</source>
        <translation>是谁的账户？</translation>
    </message>
    <message>
        <source>not sure; please look</source>
        <translation>认不准，要你看</translation>
    </message>
    <message>
        <source>same as source %1</source>
        <translation>与来源 %1 相同</translation>
    </message>
    <message>
        <source>in the case already</source>
        <translation>案件里已有</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>压缩包</translation>
    </message>
    <message>
        <source>Nothing in the file says whose statement it is. Enter: give its account.</source>
        <translation>文件里没有写明是谁的流水。按回车填写账号。</translation>
    </message>
    <message>
        <source>Most like “%1”, which knows %2 of its column names. Enter: say what its columns hold.</source>
        <translation>最像“%1”，列名相合 %2。按回车：指明每列是什么。</translation>
    </message>
    <message>
        <source>Column names in row %1; %2 of them are known.</source>
        <translation>表头在第 %1 行，列名相合 %2。</translation>
    </message>
    <message>
        <source>Own account given by hand, not by the file: %1</source>
        <translation>本方账号为人工填写，文件中没有：%1</translation>
    </message>
    <message>
        <source>%1 (in %2)</source>
        <comment>name of a file, its folder or archive</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>a picture, no table</source>
        <translation>图片，不是表格</translation>
    </message>
    <message>
        <source>no table</source>
        <translation>不是表格</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空文件</translation>
    </message>
    <message>
        <source>incomplete: its end is missing</source>
        <translation>文件不完整，缺结尾</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>文件已损坏</translation>
    </message>
    <message>
        <source>protected in a way that is not read</source>
        <translation>加密方式读不了</translation>
    </message>
    <message>
        <source>needs a password</source>
        <translation>需要密码</translation>
    </message>
    <message>
        <source>a kind of file that is not read</source>
        <translation>不支持这种文件</translation>
    </message>
    <message>
        <source>unknown column names</source>
        <translation>列名不认识</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>a file</comment>
        <translation>进行</translation>
    </message>
    <message>
        <source>Read</source>
        <comment>a file; not in the case yet</comment>
        <translation>已读取</translation>
    </message>
    <message>
        <source>Kind of table</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Read</source>
        <comment>rows</comment>
        <translation>读到</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::IntakeFlow</name>
    <message>
        <source>clipboard %1.txt</source>
        <comment>name of a file; day and time</comment>
        <translation>剪贴板 %1.txt</translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation>查看文件</translation>
    </message>
    <message>
        <source>Looking at the original</source>
        <translation>查看原件</translation>
    </message>
    <message>
        <source>Reading a source again</source>
        <translation>重新读入来源</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::IntakeHead</name>
    <message>
        <source>Earlier sources</source>
        <translation>历次来源</translation>
    </message>
    <message>
        <source>Everything that was taken into the case, with its receipts</source>
        <translation>案件里已导入的全部来源和回执</translation>
    </message>
    <message>
        <source>Watching %1</source>
        <comment>name of a folder</comment>
        <translation>正在监看 %1</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>监看文件夹</translation>
    </message>
    <message>
        <source>What comes into %1 is taken in. Click to stop.</source>
        <translation>放进 %1 的文件会自动导入。点一下停止。</translation>
    </message>
    <message>
        <source>What comes into a folder is taken in as soon as it is whole</source>
        <translation>放进文件夹的文件，写完后自动导入</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>files, tables</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation><numerusform>%n 个文件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation><numerusform>%n 张表</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>look at %n unclear one(s) only</source>
        <translation><numerusform>只看不清楚的 %n 个</numerusform></translation>
    </message>
    <message>
        <source>look at unclear ones</source>
        <translation>只看不清楚的</translation>
    </message>
    <message>
        <source>drop</source>
        <translation>拖入</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>receipt</source>
        <translation>回执</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::IntakeProgress</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>After cancelling the case is as before</source>
        <translation>取消后案件不变</translation>
    </message>
    <message>
        <source>How far the import is</source>
        <translation>导入进度</translation>
    </message>
    <message>
        <source>Stopping; the case stays as it was</source>
        <translation>正在取消，案件不变</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>正在导入 %1</translation>
    </message>
    <message>
        <source>Working out the facts</source>
        <translation>正在归纳事实</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <comment>read so far</comment>
        <translation>已读 %1 行</translation>
    </message>
    <message>
        <source>%1 rows per second</source>
        <translation>每秒 %1 行</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <comment>size</comment>
        <translation>每秒 %1</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::IntakeView</name>
    <message>
        <source>Files handed over</source>
        <translation>本批文件</translation>
    </message>
    <message>
        <source>Drop the files and folders of banks, operators and the register anywhere on the window, paste text with Ctrl+V, or choose them.</source>
        <translation>把银行、运营商、报案的文件或文件夹拖到窗口任意处，或用 Ctrl+V 粘贴文字，也可以选择文件。</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) wait for what you say of their columns.</source>
        <translation><numerusform>还有 %n 张表等你指明各列。</numerusform></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message numerus="yes">
        <source>Nothing of %n table(s) was taken in; the case is as before.</source>
        <translation><numerusform>有 %n 张表没有导入，案件没有变。</numerusform></translation>
    </message>
    <message>
        <source>Take them in now</source>
        <translation>现在导入</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::Job</name>
    <message numerus="yes">
        <source>%n s left</source>
        <translation><numerusform>还需 %n 秒</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation><numerusform>还需 %n 分钟</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::JobsButton</name>
    <message>
        <source>stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>percent done, time left</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No jobs. Imports, traces and exports show here while they run.</source>
        <translation>没有任务。导入、追查、导出进行时显示在这里。</translation>
    </message>
    <message>
        <source>No jobs</source>
        <translation>没有任务</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name of a job, its state</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>jobs</comment>
        <translation><numerusform>%1 等，另有 %n 个</numerusform></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::JoinChoices</name>
    <message>
        <source>Join again</source>
        <translation>重新合并</translation>
    </message>
    <message>
        <source>Leave the two rows to the rules again</source>
        <translation>撤去人工判定，这两行重新按规则处理</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>拆开</translation>
    </message>
    <message>
        <source>The two rows then count as two payments</source>
        <translation>拆开后这两行按两笔转账计算</translation>
    </message>
    <message>
        <source>Taken apart by hand from %1.</source>
        <comment>place of a row</comment>
        <translation>已与 %1 人工拆开。</translation>
    </message>
    <message>
        <source>These two rows were taken apart by hand.</source>
        <translation>这两行已由人工拆开。</translation>
    </message>
    <message>
        <source>One of the two already consists of two rows: take it apart first.</source>
        <translation>其中一笔已由两行合并而成，请先拆开。</translation>
    </message>
    <message>
        <source>Only rows of the same sum and currency can be one payment.</source>
        <translation>金额和币种相同的两行才能合并为一笔。</translation>
    </message>
    <message>
        <source>Two rows of the same sum. They count as two payments.</source>
        <translation>两行金额相同，目前按两笔转账计算。</translation>
    </message>
    <message>
        <source>Join as one payment</source>
        <translation>合为一笔</translation>
    </message>
    <message>
        <source>The payer of the row where money goes out, the payee of the one where it comes in, and one sum</source>
        <translation>付款方取出账那一行，收款方取入账那一行，金额只计一次</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::JoinColumns</name>
    <message>
        <source>Grounds</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Why two evidence rows are one payment</source>
        <translation>两行证据为什么是同一笔转账</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>joined</source>
        <comment>two rows, by hand</comment>
        <translation>合并</translation>
    </message>
    <message>
        <source>taken apart</source>
        <comment>two rows, by hand</comment>
        <translation>拆开</translation>
    </message>
    <message>
        <source>Back to the rules</source>
        <translation>改回按规则</translation>
    </message>
    <message>
        <source>Forget what was decided by hand; it can be undone</source>
        <translation>撤去人工判定，可以撤销</translation>
    </message>
    <message>
        <source>Evidence row</source>
        <translation>证据行</translation>
    </message>
    <message>
        <source>Other evidence row</source>
        <translation>另一证据行</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>付款方</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>收款方</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::JoinPanel</name>
    <message>
        <source>One payment or two</source>
        <translation>是否同一笔</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::Joins</name>
    <message>
        <source>same minute</source>
        <translation>同一分钟</translation>
    </message>
    <message>
        <source>same serial number</source>
        <translation>同一流水号</translation>
    </message>
    <message>
        <source>report and statement agree</source>
        <translation>报警与流水相符</translation>
    </message>
    <message>
        <source>platform's number</source>
        <translation>平台单号</translation>
    </message>
    <message>
        <source>platform's payment agrees</source>
        <translation>平台付款要素</translation>
    </message>
    <message>
        <source>joined by hand</source>
        <translation>人工合并</translation>
    </message>
    <message>
        <source>copies of one row</source>
        <translation>同一行的副本</translation>
    </message>
    <message>
        <source>one row</source>
        <translation>单行</translation>
    </message>
    <message>
        <source>Payer, payee and sum are the same, and the two rows lie at most a minute apart.</source>
        <translation>付款方、收款方、金额相同，两行时间相差不超过一分钟。</translation>
    </message>
    <message>
        <source>Both rows carry the same serial number.</source>
        <translation>两行的流水号相同。</translation>
    </message>
    <message>
        <source>The report names the payer, payee and sum of the statement's row, within a day.</source>
        <translation>报警所说的付款方、收款方、金额与流水一致，时间相差不超过一天。</translation>
    </message>
    <message>
        <source>The bank's row carries the number of the payment platform's row.</source>
        <translation>银行流水中记有支付平台那一行的单号。</translation>
    </message>
    <message>
        <source>Card, sum and time of the bank's row agree with the payment platform's row.</source>
        <translation>银行流水的卡号、金额、时间与支付平台记录相符。</translation>
    </message>
    <message>
        <source>The two rows were joined by hand.</source>
        <translation>这两行由人工合并。</translation>
    </message>
    <message>
        <source>Both are copies of one row of a statement; the second tells more.</source>
        <translation>两行是同一条流水的副本，第二份内容更全。</translation>
    </message>
    <message>
        <source>Only one row shows this transfer.</source>
        <translation>这笔转账只有一行证据。</translation>
    </message>
    <message>
        <source>source %1, row %2</source>
        <translation>来源 %1 第 %2 行</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <comment>file, row</comment>
        <translation>%1 第 %2 行</translation>
    </message>
    <message>
        <source>%1, %2, row %3</source>
        <comment>file, sheet, row</comment>
        <translation>%1，%2，第 %3 行</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::JoinsView</name>
    <message>
        <source>Rows joined or taken apart by hand</source>
        <translation>人工合并或拆开的证据行</translation>
    </message>
    <message>
        <source>No rows were joined or taken apart by hand. Select a transfer in Money: the inspector says why its rows are one payment, and takes them apart.</source>
        <translation>还没有人工合并或拆开的证据行。在“资金”里选中一笔转账，右侧会说明两行为什么是同一笔，也可以在那里拆开。</translation>
    </message>
    <message>
        <source>Joined by hand</source>
        <translation>人工合并</translation>
    </message>
    <message>
        <source>Taken apart by hand</source>
        <translation>人工拆开</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::KeysPage</name>
    <message>
        <source>All keys</source>
        <translation>全部按键</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::LayersView</name>
    <message>
        <source>Relations</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>One link for all transfers between two accounts</source>
        <translation>两个账户之间的转账合为一条连线</translation>
    </message>
    <message>
        <source>Each transfer</source>
        <translation>逐笔</translation>
    </message>
    <message>
        <source>A link for each transfer</source>
        <translation>每笔转账一条连线</translation>
    </message>
    <message>
        <source>Report by word of mouth</source>
        <translation>记口述警情</translation>
    </message>
    <message>
        <source>Money by levels</source>
        <translation>各级资金</translation>
    </message>
    <message>
        <source>Accounts by level</source>
        <translation>各级账户</translation>
    </message>
    <message>
        <source>Following the money…</source>
        <translation>正在追查资金…</translation>
    </message>
    <message>
        <source>Choose another incident</source>
        <translation>换一起警情</translation>
    </message>
    <message>
        <source>There is no stolen transfer yet. Take in the register and the bank statements, or write down the accounts and the sum of a report by word of mouth.</source>
        <translation>还没有被骗的转账。导入警情登记和银行流水，或记下口述的账户和金额。</translation>
    </message>
    <message>
        <source>Go to the register</source>
        <translation>去警情登记</translation>
    </message>
    <message>
        <source>Choose an incident in the register to see where its money went.</source>
        <translation>从警情登记里选一起，看资金去向。</translation>
    </message>
    <message>
        <source>Choose in the register</source>
        <translation>从登记里选</translation>
    </message>
    <message>
        <source>on pause</source>
        <comment>bounds are worked out then</comment>
        <translation>暂停后计算</translation>
    </message>
    <message>
        <source>working…</source>
        <comment>on bounds</comment>
        <translation>计算中…</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) together</source>
        <translation><numerusform>%n 起警情合计</numerusform></translation>
    </message>
    <message>
        <source>first transfer %1</source>
        <comment>time of the first stolen transfer</comment>
        <translation>首笔 %1</translation>
    </message>
    <message>
        <source>Stolen money received by %1</source>
        <translation>%1 收到的涉案款</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::LayoutMenu</name>
    <message>
        <source>by level, up-stream left, down-stream right; not where money runs in circles</source>
        <translation>按层级，左上游右下游；资金来回兜圈时勿用</translation>
    </message>
    <message>
        <source>by group, bank or kind in heaps; not where groups have much to do with each other</source>
        <translation>按编组、银行或类别归堆；组间往来密时勿用</translation>
    </message>
    <message>
        <source>who is near whom; not where the order of steps counts</source>
        <translation>看谁与谁走得近；要讲先后时勿用</translation>
    </message>
    <message>
        <source>hubs with their leaves; not where nobody stands out</source>
        <translation>枢纽带它的叶子；没有明显枢纽时勿用</translation>
    </message>
    <message>
        <source>all on a ring, who links across; not for more than a hundred</source>
        <translation>全部排成环，看谁跨环联系；超过一百个勿用</translation>
    </message>
    <message>
        <source>from the top down; not where there are many ways round</source>
        <translation>自上而下；横向往来多时勿用</translation>
    </message>
    <message>
        <source>by the moment of the first fact; not without times</source>
        <translation>按首次发生的时间；没有时间时勿用</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>流向</translation>
    </message>
    <message>
        <source>Force</source>
        <translation>力导</translation>
    </message>
    <message>
        <source>Grouped</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>环形</translation>
    </message>
    <message>
        <source>Peacock</source>
        <translation>孔雀</translation>
    </message>
    <message>
        <source>Hierarchy</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a layout, what it shows</comment>
        <translation>%1　%2</translation>
    </message>
    <message>
        <source>&amp;Only what is selected</source>
        <translation>只排所选(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Pinned ones stay</source>
        <translation>钉住的不动(&amp;P)</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::LegendRow</name>
    <message>
        <source>%1, %2 in view</source>
        <comment>legend row for screen readers: kind, count</comment>
        <translation>%1，图中 %2 个</translation>
    </message>
    <message>
        <source>Selects all of this kind in the diagram: %1</source>
        <translation>在图中选中全部此类：%1</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::Log</name>
    <message>
        <source>%1: %2 and more</source>
        <comment>number of sources, names of files</comment>
        <translation>%1：%2 等</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>number of sources, names of files</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation><numerusform>%n 个来源</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not taken in</source>
        <translation><numerusform>%n 个文件未导入</numerusform></translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>files taken in, files refused</comment>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>%1; accepted rows: %2 before, %3 now</source>
        <comment>what was read again</comment>
        <translation>%1；收下的行由 %2 变为 %3</translation>
    </message>
    <message>
        <source>format %1 of case files</source>
        <translation>案件文件格式 %1</translation>
    </message>
    <message>
        <source>source %1</source>
        <translation>来源 %1</translation>
    </message>
    <message>
        <source>incident %1, source %2</source>
        <translation>警情 %1，来源 %2</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>校验值</translation>
    </message>
    <message>
        <source>SHA-256 over the entry before and this one</source>
        <translation>前一条与本条合算的 SHA-256</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::LogView</name>
    <message>
        <source>Log of the case</source>
        <translation>案件日志</translation>
    </message>
    <message>
        <source>Nothing has been done yet. Every import, edit and export is written here, with name, time and reason.</source>
        <translation>还没有操作。每次导入、编辑、导出都记在这里，有姓名、时间、事由。</translation>
    </message>
    <message>
        <source>The chain of the log breaks at entry %1: it or one before it was changed outside this program. Compare with a copy of the case from before.</source>
        <translation>日志链在第 %1 条断开：这一条或前一条在本程序外被改过。请与以前的案件备份比对。</translation>
    </message>
    <message numerus="yes">
        <source>The chain of the log is intact, %n entry(ies).</source>
        <translation><numerusform>日志链完好，共 %n 条。</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::MainWindow</name>
    <message>
        <source>Jingwei</source>
        <translation>经纬</translation>
    </message>
    <message>
        <source>%1 – Jingwei</source>
        <comment>title of the window</comment>
        <translation>%1 – 经纬</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::MappingColumns</name>
    <message>
        <source>Rejected: %1</source>
        <translation>拒绝：%1</translation>
    </message>
    <message>
        <source>Rejected: %1 “%2” says “%3”.</source>
        <comment>reason, name of a column, what stands there</comment>
        <translation>拒绝：%1“%2”写作“%3”</translation>
    </message>
    <message>
        <source>the balance follows</source>
        <translation>余额相接</translation>
    </message>
    <message>
        <source>damaged number; joined with nothing</source>
        <translation>号码已损坏，不与任何账户相连</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>In or out</source>
        <translation>进出</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>a payment</comment>
        <translation>失败</translation>
    </message>
    <message>
        <source>out</source>
        <comment>money</comment>
        <translation>出</translation>
    </message>
    <message>
        <source>in</source>
        <comment>money</comment>
        <translation>进</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Number of the row in the file</source>
        <translation>文件里的行号</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::MappingPane</name>
    <message>
        <source>Kind of table</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Column names in row</source>
        <translation>表头在第几行</translation>
    </message>
    <message>
        <source>First rows as they stand in the file</source>
        <translation>文件里的前几行</translation>
    </message>
    <message>
        <source>First rows as they would be read</source>
        <translation>读出来的前几行</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>读出来</translation>
    </message>
    <message>
        <source>the original stays beside it</source>
        <translation>原样仍留在旁边</translation>
    </message>
    <message>
        <source>Remember these column names</source>
        <translation>记住这种表头</translation>
    </message>
    <message>
        <source>The next file with the same column names is then taken in without a question</source>
        <translation>下次遇到同样的表头直接导入，不再询问</translation>
    </message>
    <message>
        <source>Name under which the columns are remembered</source>
        <translation>表头名称</translation>
    </message>
    <message>
        <source>Leave this file out</source>
        <translation>跳过此文件</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>Profiles as files</source>
        <translation>版式文件</translation>
    </message>
    <message>
        <source>Export these columns as a profile …</source>
        <translation>把这些列导出为版式…</translation>
    </message>
    <message>
        <source>Take in a profile from a file …</source>
        <translation>从文件导入版式…</translation>
    </message>
    <message>
        <source>Profiles of your own …</source>
        <translation>自建版式…</translation>
    </message>
    <message>
        <source>%1, sheet %2</source>
        <translation>%1，工作表 %2</translation>
    </message>
    <message>
        <source>read as “%1” so far</source>
        <comment>kind of table</comment>
        <translation>目前按“%1”读入</translation>
    </message>
    <message>
        <source>most like “%1”: knows %2 of the column names, needed %3</source>
        <comment>kind of table, percent, percent</comment>
        <translation>最像“%1”，相合 %2，要 %3</translation>
    </message>
    <message>
        <source>Say which column holds: %1</source>
        <comment>what a column holds</comment>
        <translation>请指明哪一列是：%1</translation>
    </message>
    <message>
        <source>No row could be read this way.</source>
        <translation>这样一行也读不出来。</translation>
    </message>
    <message>
        <source>Say what the columns hold; the first rows then stand here as they would be read.</source>
        <translation>先指明各列是什么，这里会显示读出来的前几行。</translation>
    </message>
    <message>
        <source>Read it again this way</source>
        <translation>按此重读</translation>
    </message>
    <message>
        <source>Import %1 rows</source>
        <translation>导入 %1 行</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>reading …</source>
        <translation>正在试读……</translation>
    </message>
    <message>
        <source>Accepted %1 → %2 · duplicate %3 → %4 · rejected %5 → %6</source>
        <comment>rows before → now, three times</comment>
        <translation>收下 %1 → %2 · 重复 %3 → %4 · 拒绝 %5 → %6</translation>
    </message>
    <message>
        <source>Read this way: %1 rows = %2 accepted + %3 duplicate + %4 rejected</source>
        <translation>按此读：%1 行 = 收下 %2 + 重复 %3 + 拒绝 %4</translation>
    </message>
    <message>
        <source>Read a source again</source>
        <translation>重新读入来源</translation>
    </message>
    <message>
        <source>So far %1 of its rows could be read, this way only %2 can; %3 are rejected. Everything worked out from them changes. The reading so far stays in the case, and undo brings it back.</source>
        <comment>numbers of rows</comment>
        <translation>目前读得出 %1 行，这样只读得出 %2 行，拒绝 %3 行。由此得出的一切都会随之变化。目前的读法仍留在案件里，撤销即可恢复。</translation>
    </message>
    <message>
        <source>Read it again with %1 rows</source>
        <translation>仍按 %1 行重读</translation>
    </message>
    <message>
        <source>%1 (as it was read)</source>
        <comment>name of a profile</comment>
        <translation>%1（原读法）</translation>
    </message>
    <message>
        <source>Export the columns as a profile</source>
        <translation>导出为版式</translation>
    </message>
    <message>
        <source>Profile (*.json)</source>
        <translation>版式 (*.json)</translation>
    </message>
    <message>
        <source>Take in a profile</source>
        <translation>导入版式</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::Mentions</name>
    <message>
        <source>bank card</source>
        <translation>银行卡</translation>
    </message>
    <message>
        <source>account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>identity number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>QQ</source>
        <translation>QQ</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>web address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>app</source>
        <translation>APP</translation>
    </message>
    <message>
        <source>sum of money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>wallet</source>
        <translation>数字钱包</translation>
    </message>
    <message>
        <source>IMEI</source>
        <translation>IMEI</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>kind of mention, its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: digits were lost in a spreadsheet</source>
        <translation>%1：号码被表格截断，位数不全</translation>
    </message>
    <message>
        <source>%1: digits are hidden in the text</source>
        <translation>%1：原文已打码</translation>
    </message>
    <message>
        <source>%1: its check digit is wrong, perhaps mistyped</source>
        <translation>%1：校验位不符，可能写错</translation>
    </message>
    <message>
        <source>%1: its check digit is right</source>
        <translation>%1：校验位相符</translation>
    </message>
    <message>
        <source>%1: about</source>
        <comment>a sum given roughly</comment>
        <translation>%1（约数）</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::MessageLine</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::MethodColumns</name>
    <message>
        <source>Between %1 and %2, depending on the method</source>
        <translation>因计法不同，在 %1 与 %2 之间</translation>
    </message>
    <message>
        <source>Held there under this method. %1</source>
        <comment>its rule</comment>
        <translation>按此计法的留存金额。%1</translation>
    </message>
    <message>
        <source> Counts more than there is: for screening only.</source>
        <translation> 计数多于实有，仅供排查。</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>户名</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>none</source>
        <comment>methods do not differ</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Most less least over the methods that keep the sum; poison is left out</source>
        <translation>守恒各计法中最大与最小之差，不含全额沾染法</translation>
    </message>
    <message>
        <source>On queried accounts</source>
        <translation>已调取账户在账合计</translation>
    </message>
    <message>
        <source>%1: marks %2 of %3 stolen; keeps no sum, for screening only</source>
        <comment>method, sums</comment>
        <translation>%1：沾染 %2，被骗仅 %3；不守恒，仅供排查</translation>
    </message>
    <message>
        <source>%1 %2: %3 = held %4 + not queried %5 + gone %6</source>
        <comment>tick or cross, method, sums</comment>
        <translation>%1 %2：%3 = 在账 %4 + 未调取 %5 + 已离开银行 %6</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::MethodsView</name>
    <message>
        <source>Money held under each method</source>
        <translation>各计法下的留存金额</translation>
    </message>
    <message>
        <source>Choose another incident</source>
        <translation>换一起警情</translation>
    </message>
    <message>
        <source>Following the money…</source>
        <translation>正在追查资金…</translation>
    </message>
    <message>
        <source>Choose an incident in the register to compare what the methods say of its money.</source>
        <translation>从警情登记中选一起，对照各计法的结果。</translation>
    </message>
    <message>
        <source>Choose in the register</source>
        <translation>从登记里选</translation>
    </message>
    <message>
        <source>Comparing the methods</source>
        <translation>对照各计法</translation>
    </message>
    <message>
        <source>The methods differ on %1 of %2 accounts and exits. Choose one with the reason for it; no method is a finding.</source>
        <comment>numbers</comment>
        <translation>%2 个账户和出口中，各计法在 %1 个上结果不同。选用何种计法须说明理由；任何计法都不是结论。</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::MiniMap</name>
    <message>
        <source>Overview of the diagram</source>
        <translation>图的鸟瞰</translation>
    </message>
    <message>
        <source>Overview: drag the frame to move the view</source>
        <translation>鸟瞰：拖动方框移动画面</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::MissingView</name>
    <message>
        <source>Accounts of the same name that were not queried</source>
        <translation>未调取的同名账户</translation>
    </message>
    <message>
        <source>Nothing is missing: no account under the name of a queried holder appears in the statements without one of its own.</source>
        <translation>没有缺失：已调取流水的开户人名下，没有发现未调取的其他账户。</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) of the same name were not queried. Holders concerned: %1. Sums are what the statements of others show.</source>
        <translation><numerusform>同名账户缺失：%n 个账户尚未调取，涉及 %1 人。金额为对方流水中所见。</numerusform></translation>
    </message>
    <message>
        <source>Transfers of %1</source>
        <translation>%1 的转账</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::MomentStrip</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play: how the money moved, transfer by transfer</source>
        <translation>播放：逐步看资金如何流动</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>act, its key</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>How fast it plays</source>
        <translation>播放速度</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>A step for each moment at which stolen money moved; the higher the bar, the more</source>
        <translation>涉案款每次流动为一步，柱越高金额越大</translation>
    </message>
    <message>
        <source>%1 · %2 · step %3 of %4</source>
        <comment>moment, sum that moved then, number, number</comment>
        <translation>%1 · %2 · 第 %3/%4 步</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) at that moment</source>
        <translation><numerusform>该时刻 %n 笔转账</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::MoneyActs</name>
    <message>
        <source>Open the rows behind it</source>
        <translation>查看所据证据行</translation>
    </message>
    <message>
        <source>Show in the layered diagram</source>
        <translation>在分层图中定位</translation>
    </message>
    <message>
        <source>Balance over time</source>
        <translation>余额变化</translation>
    </message>
    <message>
        <source>Follow from here: select all its money reached</source>
        <translation>由此追下去：选中其涉案款到达的全部账户</translation>
    </message>
    <message>
        <source>Paths between them…</source>
        <translation>两户之间的路径…</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>复制账号</translation>
    </message>
    <message>
        <source>How money could have come from one of them to the other</source>
        <translation>查资金怎样从其中一户到另一户</translation>
    </message>
    <message>
        <source>Select two accounts first, with Ctrl and click in a table or diagram</source>
        <translation>先在表或图里按住 Ctrl 点选两个账户</translation>
    </message>
    <message numerus="yes">
        <source>%n selected transfer(s)</source>
        <translation><numerusform>选中的 %n 笔转账</numerusform></translation>
    </message>
    <message>
        <source>Stolen money through %1</source>
        <translation>经 %1 的涉案款</translation>
    </message>
    <message>
        <source>All transfers of %1</source>
        <translation>%1 的全部转账</translation>
    </message>
    <message numerus="yes">
        <source>Stolen money through %n account(s)</source>
        <translation><numerusform>经 %n 个账户的涉案款</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>All transfers of %n account(s)</source>
        <translation><numerusform>%n 个账户的全部转账</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::MoneyColumns</name>
    <message>
        <source>left the banks</source>
        <translation>已离开银行</translation>
    </message>
    <message>
        <source>Statement from %1 to %2</source>
        <translation>流水 %1 至 %2</translation>
    </message>
    <message>
        <source>holder unknown</source>
        <translation>户名未知</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>出口</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>until %1 only</source>
        <comment>day at which a statement ends</comment>
        <translation>流水止于 %1</translation>
    </message>
    <message>
        <source>left the banks: %1</source>
        <translation>已离开银行：%1</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级</translation>
    </message>
    <message>
        <source>Stolen money received</source>
        <translation>收到涉案款</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>转出</translation>
    </message>
    <message>
        <source>Still held</source>
        <translation>在账</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>调取</translation>
    </message>
    <message>
        <source>Total: %1 accounts, %2 exits</source>
        <extracomment>%1 number of accounts, %2 number of exits</extracomment>
        <translation>合计 %1 户、%2 处出口</translation>
    </message>
    <message numerus="yes">
        <source>and %1 not queried (%n account(s))</source>
        <extracomment>%n accounts, %1 their sum</extracomment>
        <translation><numerusform>另有未调取 %n 户 %1</numerusform></translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Order in which the money moved</source>
        <translation>资金流动的次序</translation>
    </message>
    <message>
        <source>From</source>
        <translation>转出账户</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>转出户名</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收款账户</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>收款户名</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Of that stolen</source>
        <translation>其中涉案</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Evidence row</source>
        <translation>证据行</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <extracomment>number of the source, row in it</extracomment>
        <translation>%1 号 %2 行</translation>
    </message>
    <message>
        <source>Number of the source, and the row in it</source>
        <translation>来源编号和其中的行</translation>
    </message>
    <message>
        <source>too great to add</source>
        <translation>太大，加不了</translation>
    </message>
    <message>
        <source>Only what the statements of others show</source>
        <translation>只有别人流水里出现的部分</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>户名</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>开户行</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>进</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>出</translation>
    </message>
    <message>
        <source>Last stolen money</source>
        <translation>涉案款末笔</translation>
    </message>
    <message>
        <source>no statement</source>
        <translation>无流水</translation>
    </message>
    <message>
        <source>certain</source>
        <comment>a sum without a range</comment>
        <translation>确定</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>least and most of a sum</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>The order of rows of other accounts is open, whose money came here.</source>
        <translation>上游账户有先后不定的行，其款项流到了这里。</translation>
    </message>
    <message>
        <source>Bounds</source>
        <comment>least and most that is still held</comment>
        <translation>上下界</translation>
    </message>
    <message>
        <source>Least and most that can be there over the orders which rows of one second or of one day permit</source>
        <translation>同一秒或只有日期的行先后不定时，在账金额的最少与最多</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::MoneyPage</name>
    <message>
        <source>Money</source>
        <translation>资金</translation>
    </message>
    <message>
        <source>Where did it go, and what can still be stopped?</source>
        <translation>钱去了哪里，还能止付多少？</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>By level, from the victim to the exits</source>
        <translation>按级，从受害人到出口</translation>
    </message>
    <message>
        <source>Sankey</source>
        <translation>桑基</translation>
    </message>
    <message>
        <source>Bands as wide as the money they carry</source>
        <translation>带宽与金额成正比</translation>
    </message>
    <message>
        <source>Stop list</source>
        <translation>止付清单</translation>
    </message>
    <message>
        <source>Where the money is now and what holds it back</source>
        <translation>钱现在在哪、被什么措施控住</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>逐笔</translation>
    </message>
    <message>
        <source>Each transfer of the case</source>
        <translation>案件的每笔转账</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>In and out of each account</source>
        <translation>每个账户的进出</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>What the selected account held over time, and the stolen part of it</source>
        <translation>所选账户的余额变化，及其中的涉案款</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>逐日</translation>
    </message>
    <message>
        <source>In and out, day by day</source>
        <translation>逐日的进出</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>方法对照</translation>
    </message>
    <message>
        <source>What each method says, side by side</source>
        <translation>各计法的结果并列对照</translation>
    </message>
    <message>
        <source>Show money in yuan</source>
        <translation>金额以元显示</translation>
    </message>
    <message>
        <source>Show money in ten thousand yuan</source>
        <translation>金额以万元显示</translation>
    </message>
    <message>
        <source>Export the diagram as picture, drawing, document or data</source>
        <translation>把图导出为图片、矢量图、文档或数据</translation>
    </message>
    <message>
        <source>Export the diagram</source>
        <translation>导出图</translation>
    </message>
    <message>
        <source>Paths…</source>
        <translation>路径…</translation>
    </message>
    <message>
        <source>No incident chosen</source>
        <translation>未选警情</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and victim of an incident</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation><numerusform>%n 起警情</numerusform></translation>
    </message>
    <message>
        <source>Choose the incidents whose money is followed</source>
        <translation>选要追资金的警情</translation>
    </message>
    <message>
        <source>Incidents followed: %1</source>
        <translation>所追警情：%1</translation>
    </message>
    <message>
        <source>Method: which of an account's money leaves first</source>
        <translation>计法：账户里的钱哪部分先出</translation>
    </message>
    <message>
        <source>Method: %1</source>
        <translation>计法：%1</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>moment</comment>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>up to now</source>
        <translation>至最新</translation>
    </message>
    <message>
        <source>Main trunk %1</source>
        <comment>share of the stolen money</comment>
        <translation>主干 %1</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Few links that explain this share of the stolen money, none of which can be missed; with more than 600 of them that is not tried</source>
        <translation>用尽量少的连线解释这一比例的涉案款，去掉任何一条就不够；超过 600 条时不再逐条精简</translation>
    </message>
    <message>
        <source>Until when the money is followed, and when measures are looked at</source>
        <translation>追到哪个时刻，措施也按该时刻看</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>currency followed</comment>
        <translation>币种 %1</translation>
    </message>
    <message>
        <source>Money was stolen in several currencies: one is followed at a time</source>
        <translation>被骗款涉及多个币种，每次只追踪其中一种</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>method of tracing and its rule</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>All links</source>
        <translation>全部连线</translation>
    </message>
    <message>
        <source>%1 of the stolen money</source>
        <comment>a share</comment>
        <translation>涉案款的 %1</translation>
    </message>
    <message>
        <source>Follow the money until (2025-03-01 12:00:05); leave it empty for now:</source>
        <translation>追到哪个时刻（如 2025-03-01 12:00:05），留空为最新：</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>截至时刻</translation>
    </message>
    <message>
        <source>That is no time. Write it as 2025-03-01 12:00:05, or leave it empty for now:</source>
        <translation>这不是时间。请写成 2025-03-01 12:00:05，或留空为最新：</translation>
    </message>
    <message>
        <source>%1  %2  %3</source>
        <comment>number, victim and category of an incident</comment>
        <translation>%1  %2  %3</translation>
    </message>
    <message>
        <source>no category</source>
        <translation>未分类</translation>
    </message>
    <message>
        <source>Follow together with</source>
        <translation>与这些警情一并追踪</translation>
    </message>
    <message numerus="yes">
        <source>All %n incidents together</source>
        <translation><numerusform>全部 %n 起一并追查</numerusform></translation>
    </message>
    <message>
        <source>Choose in the register…</source>
        <translation>从登记里选…</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::NarrativePair</name>
    <message>
        <source>Narratives</source>
        <translation>简要案情</translation>
    </message>
    <message>
        <source>The register gives no narrative of this incident.</source>
        <translation>登记中没有这起警情的简要案情。</translation>
    </message>
    <message numerus="yes">
        <source>%n shared stretch(es)</source>
        <translation><numerusform>相同片段 %n 处</numerusform></translation>
    </message>
    <message>
        <source>shared phrase</source>
        <translation>相同片段</translation>
    </message>
    <message>
        <source>recognised number</source>
        <translation>识别出的号码</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::NarrativeView</name>
    <message>
        <source>Narrative of the incident</source>
        <translation>简要案情</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::NavigationRail</name>
    <message>
        <source>%1 (%2)
%3</source>
        <comment>workspace, its key, the question it answers</comment>
        <translation>%1（%2）
%3</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Theme, language, scale</source>
        <translation>主题、语言、缩放</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::OwnAccountBar</name>
    <message>
        <source>Whose call records are these? Own phone:</source>
        <translation>这份话单是谁的？本机号码：</translation>
    </message>
    <message>
        <source>Whose statement is this? Own account:</source>
        <translation>这份流水是谁的？本方账号：</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>手机号码</translation>
    </message>
    <message>
        <source>Card or account number</source>
        <translation>卡号或账号</translation>
    </message>
    <message>
        <source>Neither a column nor the title says it. It counts for this file alone and is noted in the log.</source>
        <translation>表里没有这一列，标题里也没有。填写后只用于本文件，并记入日志。</translation>
    </message>
    <message>
        <source>This is no phone number.</source>
        <translation>这不是手机号码。</translation>
    </message>
    <message>
        <source>This is no account number.</source>
        <translation>这不是卡号或账号。</translation>
    </message>
    <message>
        <source>The check digit of this card does not hold. Please compare.</source>
        <translation>这个卡号的校验位不对，请核对。</translation>
    </message>
    <message>
        <source>It stands in the name of the file. Please compare.</source>
        <translation>取自文件名，请核对。</translation>
    </message>
    <message>
        <source>Given by hand: it counts for this file alone and is noted in the log.</source>
        <translation>人工填写：只用于本文件，并记入日志。</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::PairHead</name>
    <message>
        <source>loss %1 · %2</source>
        <comment>sum, police unit</comment>
        <translation>损失 %1 · %2</translation>
    </message>
    <message>
        <source>unit unknown</source>
        <translation>单位不明</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>incident, victim</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Score, doubtful</source>
        <translation>得分（存疑）</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>%1 agree · %2 differ
%3 one-sided · %4 hubs</source>
        <translation>%1 项相同 · %2 项不同
%3 项缺一方 · %4 项枢纽</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::PasswordDialog</name>
    <message>
        <source>Password of an archive</source>
        <translation>压缩包密码</translation>
    </message>
    <message numerus="yes">
        <source>%n archive(s) can only be opened with a password:</source>
        <translation><numerusform>%n 个压缩包要密码才能打开：</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>还有 %n 个</numerusform></translation>
    </message>
    <message>
        <source>The password given before does not fit.</source>
        <translation>刚才的密码不对，请再试一次。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password; it is kept nowhere</source>
        <translation>密码（不会保存）</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>显示输入的密码</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Write the password first</source>
        <translation>请先输入密码</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::PathColumns</name>
    <message>
        <source>%1 × %2</source>
        <comment>count of transfers, their sum</comment>
        <translation>%1 笔 %2</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Transfers from one end to the other</source>
        <translation>从起点到终点经过的转账次数</translation>
    </message>
    <message>
        <source>Smallest amount</source>
        <translation>最小一笔</translation>
    </message>
    <message>
        <source>The smallest of the transfers counted as steps; where a step has several, more can have gone</source>
        <translation>计入“笔数”的各笔转账中金额最小的一笔；同一步有多笔转账时，走完全程的钱可能更多</translation>
    </message>
    <message>
        <source>Way, with transfers and sums</source>
        <translation>路径（笔数与金额）</translation>
    </message>
    <message>
        <source>First transfer</source>
        <translation>首笔时间</translation>
    </message>
    <message>
        <source>Last transfer</source>
        <translation>末笔时间</translation>
    </message>
    <message>
        <source>Each transfer after the one before it; at most %1 transfers, through no exit.</source>
        <translation>每笔都在前一笔之后；最多 %1 步，不经过出口。</translation>
    </message>
    <message>
        <source>Over the fewest transfers, whenever each was made; at most %1, through no exit.</source>
        <translation>取步数最少的路径，不论先后；最多 %1 步，不经过出口。</translation>
    </message>
    <message>
        <source>There are more ways than the %1 shown.</source>
        <translation>路径不止这 %1 条。</translation>
    </message>
    <message>
        <source>Longer ways were not looked at, and there may be some.</source>
        <translation>更长的路径未查，可能还有。</translation>
    </message>
    <message>
        <source>The search was given up because there is too much to try.</source>
        <translation>组合过多，已停止搜索。</translation>
    </message>
    <message>
        <source>Leads, not conclusions: money could have gone this way.</source>
        <translation>仅为线索，不是结论：钱有可能这样走。</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::PathsView</name>
    <message>
        <source>Shortest</source>
        <translation>最短</translation>
    </message>
    <message>
        <source>Over the fewest transfers, whenever each of them was made</source>
        <translation>步数最少的路径，不论各笔先后</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>按时序</translation>
    </message>
    <message>
        <source>Each transfer after the one before it</source>
        <translation>每笔都在前一笔之后</translation>
    </message>
    <message>
        <source>Turn round</source>
        <translation>对调</translation>
    </message>
    <message>
        <source>Look for the ways from the second account to the first</source>
        <translation>改查从后者到前者的路径</translation>
    </message>
    <message>
        <source>Ways of money between two accounts</source>
        <translation>两账户之间的资金路径</translation>
    </message>
    <message>
        <source>No way of money leads from the first to the second.</source>
        <translation>没有从前者通向后者的资金路径。</translation>
    </message>
    <message>
        <source>Select two accounts in a table or in the diagram (Ctrl and click), then choose “Paths between them”: their ways of money come here, each with its rows.</source>
        <translation>在表或图里按住 Ctrl 点选两个账户，再选“两户之间的路径”：这里会列出资金怎样从一户到另一户，每条路径都可查到证据行。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>an account and its holder</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <comment>an account</comment>
        <translation>从 %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <comment>an account</comment>
        <translation>到 %1</translation>
    </message>
    <message>
        <source>Looking for the ways…</source>
        <translation>正在查找路径…</translation>
    </message>
    <message>
        <source>Looking for ways of money</source>
        <translation>查找资金路径</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>已停止查找。</translation>
    </message>
    <message numerus="yes">
        <source>%n way(s).</source>
        <translation><numerusform>共 %n 条路径。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Way %1, of %n transfer(s)</source>
        <translation><numerusform>路径 %1，%n 笔转账</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::ProfileList</name>
    <message>
        <source>Profiles of your own</source>
        <translation>自建版式</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>name of a profile, by how many sources it was used</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>used for %n source(s) of this case</source>
        <translation><numerusform>本案 %n 个来源用过</numerusform></translation>
    </message>
    <message>
        <source>Files with the column names of one of these are taken in without a question.</source>
        <translation>列名与其中之一相同的文件直接导入，不再询问。</translation>
    </message>
    <message>
        <source>There is none yet. One is made where the column names of a file are remembered.</source>
        <translation>还没有自建版式。勾选“记住这种表头”再导入，就会有。</translation>
    </message>
    <message>
        <source>The next file with these column names is asked about again. This cannot be undone; export the profile first if it may be wanted.</source>
        <translation>以后遇到这些列名的文件会重新询问。删除不能撤销；还可能用到的话，请先导出。</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <comment>names of files</comment>
        <translation>%1 等</translation>
    </message>
    <message>
        <source>Read with it in this case, and left as they are: %1</source>
        <comment>names of files</comment>
        <translation>本案用它读入的文件（保持不变）：%1</translation>
    </message>
    <message>
        <source>Delete a profile</source>
        <translation>删除版式</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>不删</translation>
    </message>
    <message>
        <source>Delete the profile</source>
        <translation>删除该版式</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::QueuePane</name>
    <message>
        <source>Strongest first</source>
        <translation>最强先</translation>
    </message>
    <message>
        <source>Most doubtful first</source>
        <translation>最疑先</translation>
    </message>
    <message>
        <source>Pairs to be decided</source>
        <translation>待审的警情对</translation>
    </message>
    <message>
        <source>Decided pairs, the newest first (Del takes one back)</source>
        <translation>已决的警情对，最新在前（Del 撤回）</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Takes the selected decision back, whenever it was made (Del)</source>
        <translation>撤回选中的结论，不论先后（Del）</translation>
    </message>
    <message>
        <source>Replay in order</source>
        <translation>按次序回看</translation>
    </message>
    <message>
        <source>One decision earlier</source>
        <translation>上一个结论</translation>
    </message>
    <message>
        <source>One decision later</source>
        <translation>下一个结论</translation>
    </message>
    <message>
        <source>State after which decision</source>
        <translation>看哪个结论之后的状态</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>回到当前</translation>
    </message>
    <message numerus="yes">
        <source>To decide: %n</source>
        <translation><numerusform>待审 %n</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Nothing is left to decide. Below the threshold of %1 there are %n more pair(s). Look at them?</source>
        <translation><numerusform>没有待审的了。阈值 %1 之下还有 %n 对，要看吗？</numerusform></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>看一看</translation>
    </message>
    <message>
        <source>Nothing is left to decide, and nothing just below the threshold of %1.</source>
        <translation>没有待审的了，阈值 %1 之下相近的也没有。</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>two incidents</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>kind of ground, its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>有分歧</translation>
    </message>
    <message>
        <source>second vote</source>
        <translation>待二审</translation>
    </message>
    <message>
        <source>new grounds</source>
        <translation>有新依据</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Held different before; since then: %1</source>
        <translation>此前判为不同，其后新增依据：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>in a list</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>Decided: %n</source>
        <translation><numerusform>已决 %n</numerusform></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>who, when, why</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message numerus="yes">
        <source>Reviewers disagree on %n pair(s)</source>
        <translation><numerusform>审核意见有 %n 处不一致</numerusform></translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>去看</translation>
    </message>
    <message>
        <source>Before the first decision</source>
        <translation>第一个结论之前</translation>
    </message>
    <message>
        <source>After decision %1 of %2</source>
        <translation>第 %1 个结论之后，共 %2 个</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::Receipt</name>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读到</translation>
    </message>
    <message>
        <source>= accepted</source>
        <translation>= 收下</translation>
    </message>
    <message>
        <source>+ duplicate</source>
        <translation>+ 重复</translation>
    </message>
    <message>
        <source>+ rejected</source>
        <translation>+ 拒绝</translation>
    </message>
    <message>
        <source>adds up</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>does not add up</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>Money moved</source>
        <translation>钱数</translation>
    </message>
    <message>
        <source>accepted rows</source>
        <translation>收下的行</translation>
    </message>
    <message>
        <source>In, %1</source>
        <comment>money, by currency</comment>
        <translation>进，%1</translation>
    </message>
    <message>
        <source>Out, %1</source>
        <comment>money, by currency</comment>
        <translation>出，%1</translation>
    </message>
    <message>
        <source>too great to add</source>
        <translation>太大，加不了</translation>
    </message>
    <message>
        <source>from row %1</source>
        <translation>第 %1 行起</translation>
    </message>
    <message>
        <source>from %1, row %2</source>
        <comment>file, number of a row</comment>
        <translation>%1 第 %2 行起</translation>
    </message>
    <message>
        <source>Show these rows</source>
        <translation>看这些行</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>taken in, and marked</source>
        <translation>照收，并标出</translation>
    </message>
    <message>
        <source>and more, not listed here</source>
        <translation>还有，未列出</translation>
    </message>
    <message>
        <source>Facts obtained</source>
        <translation>得到的事实</translation>
    </message>
    <message>
        <source>the whole case</source>
        <translation>整个案件</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>警情</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>转账</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>通话</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::ReceiptPanel</name>
    <message>
        <source>Rejected row</source>
        <translation>拒绝的行</translation>
    </message>
    <message>
        <source>Change the columns and read again…</source>
        <translation>改对应后重读…</translation>
    </message>
    <message>
        <source>Withdraw this source…</source>
        <translation>撤下此来源…</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>导出 CSV</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>拒绝的行</translation>
    </message>
    <message>
        <source>The same file is in the case already, as source %1.</source>
        <translation>案件里已有同一个文件：来源 %1。</translation>
    </message>
    <message>
        <source>The same file is in the case already.</source>
        <translation>案件里已有同一个文件。</translation>
    </message>
    <message>
        <source>Receipt of this batch</source>
        <translation>回执 · 本批</translation>
    </message>
    <message>
        <source>Receipt of the whole case</source>
        <translation>回执 · 整个案件</translation>
    </message>
    <message>
        <source>Receipt of the selected sources</source>
        <translation>回执 · 所选来源</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation><numerusform>%n 个来源</numerusform></translation>
    </message>
    <message>
        <source>Receipt: %1</source>
        <comment>name of a file</comment>
        <translation>回执 · %1</translation>
    </message>
    <message>
        <source>SHA-256 %1…</source>
        <comment>first digits of a hash</comment>
        <translation>SHA-256 %1…</translation>
    </message>
    <message numerus="yes">
        <source>%n imported</source>
        <translation><numerusform>导入 %n</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation><numerusform>相同 %n</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n not taken in</source>
        <translation><numerusform>未收 %n</numerusform></translation>
    </message>
    <message>
        <source>No row of it was taken in.</source>
        <translation>没有收下任何一行。</translation>
    </message>
    <message>
        <source>No row was rejected.</source>
        <translation>没有拒绝的行。</translation>
    </message>
    <message numerus="yes">
        <source>Rejected: %n row(s)</source>
        <translation><numerusform>拒绝 %n 行</numerusform></translation>
    </message>
    <message>
        <source>the first %1 are listed</source>
        <translation>只列前 %1 行</translation>
    </message>
    <message>
        <source>Rows with a remark</source>
        <translation>有提示的行</translation>
    </message>
    <message>
        <source>Export in full</source>
        <translation>全部显示并导出</translation>
    </message>
    <message numerus="yes">
        <source>%n rejected row(s)</source>
        <translation><numerusform>%n 行被拒绝</numerusform></translation>
    </message>
    <message>
        <source>They leave the case as they were written, with the numbers and names of people in full. Mask the window first to hide them.</source>
        <translation>这些行将按原样导出，姓名与号码全部显示。要遮蔽的话，请先打开窗口的遮蔽。</translation>
    </message>
    <message>
        <source>Do not export</source>
        <translation>不导出</translation>
    </message>
    <message>
        <source>Export in full and log it</source>
        <translation>全部显示导出并记入日志</translation>
    </message>
    <message>
        <source>Reason for showing names and numbers in full</source>
        <translation>全部显示姓名与号码的事由</translation>
    </message>
    <message>
        <source>Export the receipt</source>
        <translation>导出回执</translation>
    </message>
    <message>
        <source>Export the rejected rows</source>
        <translation>导出拒绝的行</translation>
    </message>
    <message>
        <source>receipt.csv</source>
        <translation>回执.csv</translation>
    </message>
    <message>
        <source>rejected rows.csv</source>
        <translation>拒绝的行.csv</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::RefundDialog</name>
    <message>
        <source>Plan for the return of frozen money</source>
        <translation>冻结资金返还方案</translation>
    </message>
    <message>
        <source>%1 · %2 · traced by %3</source>
        <comment>holder, bank, method</comment>
        <translation>%1 · %2 · 计法：%3</translation>
    </message>
    <message>
        <source>for example 2025-03-01</source>
        <translation>如 2025-03-01</translation>
    </message>
    <message>
        <source>What reached the account</source>
        <translation>到达本账户的</translation>
    </message>
    <message>
        <source>Counted as loss is what of each victim's stolen money came to this account</source>
        <translation>被骗金额按各受害人到达本账户的涉案款计</translation>
    </message>
    <message>
        <source>The whole loss</source>
        <translation>全部被骗金额</translation>
    </message>
    <message>
        <source>Counted as loss is all of each victim's stolen money</source>
        <translation>被骗金额按各受害人全部被骗款计</translation>
    </message>
    <message>
        <source>Frozen sum (yuan)</source>
        <translation>冻结金额（元）</translation>
    </message>
    <message>
        <source>Counted as loss</source>
        <translation>被骗金额口径</translation>
    </message>
    <message>
        <source>Day of the notice</source>
        <translation>公告日期</translation>
    </message>
    <message>
        <source>What each victim gets</source>
        <translation>各受害人返还金额</translation>
    </message>
    <message>
        <source>As far as money was followed, no victim's money reached this account.</source>
        <translation>就已追踪到的资金而言，没有受害人的钱到达本账户。</translation>
    </message>
    <message>
        <source>Show names and numbers in full (asks for a reason)</source>
        <translation>姓名与号码全部显示（须填事由）</translation>
    </message>
    <message>
        <source>Write the sheets</source>
        <translation>生成返还表</translation>
    </message>
    <message>
        <source>Write the frozen sum in yuan, such as 100000.00.</source>
        <translation>请填冻结金额（元），如 100000.00。</translation>
    </message>
    <message>
        <source>Write the day of the notice as 2025-03-01, or leave it empty.</source>
        <translation>公告日期请写成 2025-03-01，或留空。</translation>
    </message>
    <message>
        <source>Sharing out frozen money</source>
        <translation>计算返还方案</translation>
    </message>
    <message>
        <source>Frozen %1 = to be returned %2 + stays frozen %3; losses counted %4</source>
        <translation>冻结 %1 ＝ 应返还 %2 ＋ 继续冻结 %3；被骗金额合计 %4</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>警情编号</translation>
    </message>
    <message>
        <source>Victim</source>
        <translation>受害人</translation>
    </message>
    <message>
        <source>Stolen</source>
        <translation>被骗</translation>
    </message>
    <message>
        <source>To be returned</source>
        <translation>应返还</translation>
    </message>
    <message numerus="yes">
        <source>Of %n incident(s) nothing could be followed; their victims are not in this plan.</source>
        <translation><numerusform>有%n起案件的资金无法追踪，其受害人未列入本方案。</numerusform></translation>
    </message>
    <message>
        <source>Show names and numbers in full</source>
        <translation>姓名与号码全部显示</translation>
    </message>
    <message>
        <source>The sheets will show the victims' names, identity numbers, phones and accounts in full.</source>
        <translation>返还表将全部显示受害人姓名、证件号码、电话和账号。</translation>
    </message>
    <message>
        <source>Keep masked</source>
        <translation>仍遮蔽</translation>
    </message>
    <message>
        <source>Show in full</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Why the sheets are shown in full</source>
        <translation>全部显示的事由</translation>
    </message>
    <message>
        <source>Where to write the sheets of the plan</source>
        <translation>返还表存到哪里</translation>
    </message>
    <message>
        <source>Refund plan</source>
        <comment>name of a file</comment>
        <translation>返还方案</translation>
    </message>
    <message>
        <source>Workbook, with a PDF beside it (*.xlsx)</source>
        <translation>工作簿，旁边同时生成 PDF (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing the sheets of the plan</source>
        <translation>生成返还表</translation>
    </message>
    <message>
        <source>The sheets lie in %1, with a PDF beside it.</source>
        <translation>返还表已生成：%1，PDF 在旁边。</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::ReviewDesk</name>
    <message>
        <source>Linking the incidents</source>
        <translation>比对警情，串并</translation>
    </message>
    <message>
        <source>Uniting two reviews</source>
        <translation>合并两份审核记录</translation>
    </message>
    <message>
        <source>Forming series at another threshold</source>
        <translation>按新阈值重新串并</translation>
    </message>
    <message>
        <source>Learning from what was decided</source>
        <translation>由已决记录学习权重</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::SankeyChart</name>
    <message numerus="yes">
        <source>%1 → %2
%3 · %n transfer(s)
%4 – %5</source>
        <comment>two names, sum, first and last moment</comment>
        <translation><numerusform>%1 → %2
%3 · %n 笔
%4 – %5</numerusform></translation>
    </message>
    <message>
        <source>stolen money received %1, still there %2</source>
        <translation>收到涉案款 %1，留存 %2</translation>
    </message>
    <message>
        <source>the money was taken from here</source>
        <translation>被骗款由此转出</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::SankeyView</name>
    <message>
        <source>Money by levels, as bands</source>
        <translation>资金流向桑基图</translation>
    </message>
    <message>
        <source>As wide as the stolen money; hatched: still there. A click on a band shows its transfers.</source>
        <translation>带宽与涉案金额成正比，斜线部分为留存。点击带可看各笔转账。</translation>
    </message>
    <message>
        <source>Choose another incident</source>
        <translation>换一起警情</translation>
    </message>
    <message>
        <source>Following the money…</source>
        <translation>正在追查资金…</translation>
    </message>
    <message>
        <source>Choose an incident in the register to see where its money went.</source>
        <translation>从警情登记中选一起，查看资金去向。</translation>
    </message>
    <message>
        <source>Choose in the register</source>
        <translation>从登记里选</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>从 %1 到 %2</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::ScoreChart</name>
    <message>
        <source>threshold %1</source>
        <translation>阈值 %1</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::SearchBox</name>
    <message>
        <source>%1 · %2</source>
        <comment>two facts beside a hit of the search</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Find a name, card, phone or incident (pinyin too)</source>
        <translation>查找姓名、卡号、电话、警情编号（可用拼音）</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Enter selects it everywhere, Ctrl+Enter shows it in the diagram</source>
        <translation>Enter 处处选中，Ctrl+Enter 在图谱里看</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation><numerusform>找到 %n 个</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::SearchHits</name>
    <message>
        <source>Incidents</source>
        <translation>警情</translation>
    </message>
    <message>
        <source>Holders</source>
        <translation>户名</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>电话</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation><numerusform>%n 个账户</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::SeriesPage</name>
    <message>
        <source>Series</source>
        <translation>串并</translation>
    </message>
    <message>
        <source>Which incidents belong together, and why?</source>
        <translation>哪些案件是同一系列，依据是什么？</translation>
    </message>
    <message>
        <source>The rows add up to the score</source>
        <translation>各项之和等于得分</translation>
    </message>
    <message>
        <source>Series are found among incidents, and the case has fewer than two. Take in the incident register.</source>
        <translation>至少有两起警情才能串并。请先导入警情登记表。</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Linking was stopped. Nothing of the case has changed.</source>
        <translation>串并已停止，案件没有改动。</translation>
    </message>
    <message>
        <source>Link the incidents</source>
        <translation>开始串并</translation>
    </message>
    <message>
        <source>No session has begun</source>
        <translation>尚未开始研判会</translation>
    </message>
    <message numerus="yes">
        <source>%n present</source>
        <translation><numerusform>在场 %n 人</numerusform></translation>
    </message>
    <message>
        <source>Review session %1</source>
        <comment>day and time</comment>
        <translation>研判会 %1</translation>
    </message>
    <message>
        <source>Another reviewer's file of this case</source>
        <translation>另一位审核人的本案文件</translation>
    </message>
    <message>
        <source>Jingwei cases (*.jwcase)</source>
        <translation>经纬案件 (*.jwcase)</translation>
    </message>
    <message>
        <source>The other file has nothing that this one has not</source>
        <translation>对方文件里没有新的审核记录</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the other review taken over</source>
        <translation><numerusform>已并入对方的审核记录 %n 条</numerusform></translation>
    </message>
    <message>
        <source>Begin a session …</source>
        <translation>开始研判会…</translation>
    </message>
    <message>
        <source>Write down who reviews from now on, and whether two must agree</source>
        <translation>登记由谁审核，是否须两人意见一致</translation>
    </message>
    <message>
        <source>Unite a file …</source>
        <translation>合并文件…</translation>
    </message>
    <message>
        <source>Take over what another reviewer decided in their file of this case</source>
        <translation>并入另一位审核人在其本案文件中作出的结论</translation>
    </message>
    <message>
        <source>Comparing the incidents with each other …</source>
        <translation>正在逐对比对警情…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>weights: %1</source>
        <translation>权重：%1</translation>
    </message>
    <message>
        <source>Minutes …</source>
        <translation>会议记录…</translation>
    </message>
    <message>
        <source>Write down who met and what came of it, as PDF or workbook</source>
        <translation>把谁到会、议出什么写成 PDF 或工作簿</translation>
    </message>
    <message>
        <source>Minutes of the review</source>
        <translation>研判会会议记录</translation>
    </message>
    <message>
        <source>Minutes, %1</source>
        <comment>name of a file; session</comment>
        <translation>会议记录 %1</translation>
    </message>
    <message>
        <source>The minutes are written: %1</source>
        <translation>会议记录已写好：%1</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::SeriesPreview</name>
    <message>
        <source>%1 %2</source>
        <comment>incident, victim</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>A new series, if joined</source>
        <translation>新系列，若并入</translation>
    </message>
    <message>
        <source>Series %1, if joined</source>
        <translation>系列 %1，若并入</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>before, after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>警情</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Weakest link</source>
        <translation>最弱一环</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Joins the series</source>
        <translation>新并入</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>incidents</comment>
        <translation><numerusform>另有 %n 起</numerusform></translation>
    </message>
    <message>
        <source>Shared grounds</source>
        <translation>共同依据</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation><numerusform>%n 起</numerusform></translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>What the series hangs on</source>
        <translation>系列靠它连着</translation>
    </message>
    <message>
        <source>Too large to be tried out here</source>
        <translation>系列太大，此处不逐项试算</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>On no single ground and no single incident</source>
        <translation>不靠任何单项依据或单起警情</translation>
    </message>
    <message>
        <source>Without it the series falls into %1</source>
        <translation>去掉它，系列分成 %1 起</translation>
    </message>
    <message>
        <source>Held different before</source>
        <translation>此前判为不同</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>two incidents</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>when, why</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>Too many incidents to be drawn: %n is left out, only the pair and the strongest shared grounds are there.</source>
        <comment>incidents</comment>
        <translation><numerusform>警情太多，略去 %n 起：只画这一对和最强的共用依据。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n weaker shared ground(s) not drawn</source>
        <translation><numerusform>另有 %n 项较弱的共用依据未画</numerusform></translation>
    </message>
    <message>
        <source>%1, joins the series</source>
        <comment>incident</comment>
        <translation>%1，将并入本系列</translation>
    </message>
    <message numerus="yes">
        <source>%1 %2: %n incident(s)</source>
        <comment>kind of ground, its value</comment>
        <translation><numerusform>%1 %2：%n 起警情</numerusform></translation>
    </message>
    <message>
        <source>The series drawn, dashed what the decision would join</source>
        <translation>系列图，虚线是这一判定将并入的</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::SessionBridge</name>
    <message>
        <source>Deriving the facts anew</source>
        <translation>重新推导事实</translation>
    </message>
    <message>
        <source>Reading the case</source>
        <translation>正在读取案件</translation>
    </message>
    <message>
        <source>Following the money</source>
        <translation>追查资金</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::SessionDialog</name>
    <message>
        <source>Begin a review session</source>
        <translation>开始研判会</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Present, one name a line</source>
        <translation>在场人员，每行一人</translation>
    </message>
    <message>
        <source>Two reviewers must agree before a decision binds</source>
        <translation>两人规则：两人意见一致才生效</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Write a title first</source>
        <translation>请先填写名称</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::SettingsMenu</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>随系统</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Where new cases are put…</source>
        <translation>新案件放在哪里…</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::SourceColumns</name>
    <message>
        <source>missing</source>
        <comment>number of a legal document</comment>
        <translation>缺</translation>
    </message>
    <message>
        <source>not needed</source>
        <comment>number of a legal document</comment>
        <translation>不需要</translation>
    </message>
    <message>
        <source>Double-click or F2: write the number of the legal document</source>
        <translation>双击或按 F2 填调证文书号</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>With remarks</source>
        <translation>有提示</translation>
    </message>
    <message>
        <source>Same as one before</source>
        <translation>与前相同</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>未识别</translation>
    </message>
    <message>
        <source>Not taken in</source>
        <translation>未收</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤下</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>读到</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>收下</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>First – last</source>
        <translation>起止</translation>
    </message>
    <message>
        <source>Legal document</source>
        <translation>调证文书</translation>
    </message>
    <message>
        <source>Number of the document by which the source was obtained</source>
        <translation>调取该来源的文书号</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>whole row</source>
        <translation>整行</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>写作</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>First</source>
        <translation>最早</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最晚</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::SourcesView</name>
    <message>
        <source>Sources of the case</source>
        <translation>案件的来源</translation>
    </message>
    <message>
        <source>There is no source yet. Drop the files of banks, operators and the register here, or choose them.</source>
        <translation>还没有来源。把银行、运营商、警情登记的文件拖到这里，或选择文件。</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) lack(s) the number of the legal document by which it was obtained.</source>
        <translation><numerusform>%n 个来源缺调证文书号。</numerusform></translation>
    </message>
    <message>
        <source>Write it now</source>
        <translation>现在填</translation>
    </message>
    <message>
        <source>Withdrawing a source</source>
        <translation>正在撤下来源</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::StartPage</name>
    <message>
        <source>No case yet</source>
        <translation>还没有案件</translation>
    </message>
    <message>
        <source>Drop files from banks, operators and reports here</source>
        <translation>把银行、运营商、报案的文件拖到这里</translation>
    </message>
    <message>
        <source>Whole folders too. What is recognised goes in by itself; what is not says why. Originals are kept to the byte.</source>
        <translation>整个文件夹也行。认得出的自己进，认不出的说明原因。原件一字不改。</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>No file yet, only a phone call</source>
        <translation>手上还没有文件，只有一个电话</translation>
    </message>
    <message>
        <source>Note who, from which account, to which account, how much, when: enough to ask for a stop.</source>
        <translation>记下报案人、从哪个账户、到哪个账户、多少、几时，就能出止付请求</translation>
    </message>
    <message>
        <source>Take a report</source>
        <translation>记一起口述警情</translation>
    </message>
    <message>
        <source>Open an existing case</source>
        <translation>打开已有的案件</translation>
    </message>
    <message>
        <source>A case file, .jwcase</source>
        <translation>案件文件 .jwcase</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Walk through the sample case first</source>
        <translation>先用示例案件走一遍</translation>
    </message>
    <message>
        <source>Invented: from files to the brief in about five minutes</source>
        <translation>虚构案件，从文件到简报约五分钟</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Files that are recognised</source>
        <translation>能认的文件</translation>
    </message>
    <message>
        <source>Bank statements, account information</source>
        <translation>银行流水、账户信息</translation>
    </message>
    <message>
        <source>Registers of reports and cases</source>
        <translation>警情、案件登记</translation>
    </message>
    <message>
        <source>Call records</source>
        <translation>话单</translation>
    </message>
    <message>
        <source>Plain ledgers of transfers and calls</source>
        <translation>转账、通话简表</translation>
    </message>
    <message>
        <source>Where the case lies</source>
        <translation>案件放在哪里</translation>
    </message>
    <message>
        <source>On this machine only, one file, readable by you alone</source>
        <translation>只在本机，一个文件，仅本人可读</translation>
    </message>
    <message>
        <source>Saved at all times; every step can be undone</source>
        <translation>随时自动保存，每一步都可撤销</translation>
    </message>
    <message>
        <source>Originals are kept, each with its SHA-256</source>
        <translation>原件封存，逐个记下 SHA-256</translation>
    </message>
    <message>
        <source>Not encrypted: put it on an encrypted disk</source>
        <translation>文件未加密，请放在加密的磁盘上</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::StatusLine</name>
    <message numerus="yes">
        <source>%n incident(s) selected</source>
        <translation><numerusform>已选 %n 起警情</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) or other thing(s) selected</source>
        <translation><numerusform>已选 %n 个账户或其他对象</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) selected</source>
        <translation><numerusform>已选 %n 笔转账</numerusform></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Sum %1</source>
        <translation>合计 %1</translation>
    </message>
    <message>
        <source>Zone %1%2:%3</source>
        <comment>offset of local time: sign, hours, minutes</comment>
        <translation>时区 %1%2:%3</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::StepLine</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::StolenChoices</name>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>It was not stolen</source>
        <translation>不是被骗转账</translation>
    </message>
    <message>
        <source>Back to the proposal</source>
        <translation>恢复为系统认定</translation>
    </message>
    <message>
        <source>Not counted as stolen in %1.</source>
        <comment>incident</comment>
        <translation>未计入 %1 的被骗转账。</translation>
    </message>
    <message>
        <source>Count it as stolen</source>
        <translation>算作被骗转账</translation>
    </message>
    <message>
        <source>Proposed as stolen in %1: from the victim's account to a suspect account, between offence and report.</source>
        <translation>系统认定为 %1 的被骗转账：由受害人账户转入涉案账号，时间在案发与报警之间。</translation>
    </message>
    <message>
        <source>Stolen in %1: proposed, and confirmed by an officer.</source>
        <translation>%1 的被骗转账：系统认定，民警已确认。</translation>
    </message>
    <message>
        <source>Stolen in %1: added by an officer.</source>
        <translation>%1 的被骗转账：民警补充。</translation>
    </message>
    <message>
        <source>Not counted as stolen in %1: proposed, but struck by an officer.</source>
        <translation>未计入 %1 的被骗转账：系统曾认定，民警已剔除。</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::StolenPanel</name>
    <message>
        <source>Stolen or not</source>
        <translation>是否被骗转账</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::StopColumns</name>
    <message>
        <source>stopped twice, freeze it</source>
        <translation>已止付两次，应办冻结</translation>
    </message>
    <message>
        <source>nothing holds it, stop it now</source>
        <translation>未控，可立即止付</translation>
    </message>
    <message>
        <source>under a minute</source>
        <translation>不到 1 分钟</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>days and hours</comment>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours and minutes</comment>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>place in a ranking</comment>
        <translation>序</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级</translation>
    </message>
    <message>
        <source>Can be saved</source>
        <comment>sum of money</comment>
        <translation>可止付金额</translation>
    </message>
    <message>
        <source>Stolen money that is there by the method chosen; of accounts without a statement, what came to them</source>
        <translation>按所选计法在账的涉案款；未调取的账户为到账金额</translation>
    </message>
    <message>
        <source>Measure and term</source>
        <translation>措施与时限</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>调取</translation>
    </message>
    <message>
        <source>Since the theft</source>
        <translation>距首笔被骗</translation>
    </message>
    <message numerus="yes">
        <source>Total: %n account(s)</source>
        <translation><numerusform>合计 %n 户</numerusform></translation>
    </message>
    <message>
        <source>of that %1 not queried</source>
        <translation>其中未调取 %1</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::StopView</name>
    <message>
        <source>Stop list</source>
        <translation>止付清单</translation>
    </message>
    <message>
        <source>Refund plan…</source>
        <translation>返还方案…</translation>
    </message>
    <message>
        <source>Share a frozen sum of the selected account out among the victims</source>
        <translation>把所选账户的冻结金额按第八条返还给受害人</translation>
    </message>
    <message>
        <source>Make request sheets</source>
        <translation>生成止付请求表</translation>
    </message>
    <message>
        <source>A workbook and a PDF with one sheet for each bank (P)</source>
        <translation>工作簿和 PDF，每家银行一张（P）</translation>
    </message>
    <message>
        <source>Accounts to stop, the most urgent first</source>
        <translation>待止付账户，最急的在前</translation>
    </message>
    <message>
        <source>Choose another incident</source>
        <translation>另选警情</translation>
    </message>
    <message>
        <source>Following the money…</source>
        <translation>正在追踪资金…</translation>
    </message>
    <message>
        <source>Choose an incident in the register to see where its money is now.</source>
        <translation>从警情里选一起，查看被骗的钱现在在哪。</translation>
    </message>
    <message>
        <source>Choose in the register</source>
        <translation>去警情里选</translation>
    </message>
    <message numerus="yes">
        <source>Request sheets for %n bank(s) lie in %1 and %2.</source>
        <translation><numerusform>已生成 %n 家银行的止付请求表：%1 和 %2。</numerusform></translation>
    </message>
    <message>
        <source>At %1: nothing holds back %2 of %3 accounts, %4 are not queried. By %5; leads, not conclusions.</source>
        <comment>moment, number, number, number, method</comment>
        <translation>截至 %1：%3 户中 %2 户未控，%4 户未调取。计法：%5；仅为线索，不是结论。</translation>
    </message>
    <message>
        <source>Stolen money received by %1</source>
        <translation>%1 收到的涉案款</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::StyleConditionRow</name>
    <message>
        <source>What is asked</source>
        <translation>看什么</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>哪一种</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Take this condition away</source>
        <translation>去掉这个条件</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数目</translation>
    </message>
    <message>
        <source>for example 50000.00</source>
        <translation>例如 50000.00</translation>
    </message>
    <message>
        <source>“%1” needs something to compare with.</source>
        <comment>what is asked</comment>
        <translation>“%1”还没有填内容。</translation>
    </message>
    <message>
        <source>“%1”: “%2” cannot be used here; write digits, such as 5 or 50000.00.</source>
        <comment>what is asked, text</comment>
        <translation>“%1”里不能填“%2”，请填数字，例如 5 或 50000.00。</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::StyleRulesDialog</name>
    <message>
        <source>Colour rules (*.json)</source>
        <translation>着色规则 (*.json)</translation>
    </message>
    <message>
        <source>Colours by rule</source>
        <translation>按规则着色</translation>
    </message>
    <message>
        <source>The first rule that holds gives a node its colour. Nodes that were given a colour by hand keep it.</source>
        <translation>从上到下，第一条符合的规则决定节点的颜色；手工改过颜色的节点不变。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name of a rule, its colour</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>First mend the condition that is marked</source>
        <translation>请先改好标出的条件</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>正在计数…</translation>
    </message>
    <message>
        <source>%1 of %2 nodes get a colour by rule · %3 have one of their own</source>
        <comment>numbers</comment>
        <translation>%2 个节点中 %1 个按规则着色 · %3 个有手工指定的颜色</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>已存为“%1”。</translation>
    </message>
    <message>
        <source>Load colour rules</source>
        <translation>读入着色规则</translation>
    </message>
    <message>
        <source>Save colour rules</source>
        <translation>保存着色规则</translation>
    </message>
    <message>
        <source>Colour rules</source>
        <translation>着色规则</translation>
    </message>
    <message>
        <source>Rules, in the order in which they are asked</source>
        <translation>规则，按先后次序</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Add a rule (Insert)</source>
        <translation>添加规则（Insert）</translation>
    </message>
    <message>
        <source>Remove the rule (Delete)</source>
        <translation>删除规则（Delete）</translation>
    </message>
    <message>
        <source>Ask this rule earlier (Alt+↑)</source>
        <translation>上移（Alt+↑）</translation>
    </message>
    <message>
        <source>Ask this rule later (Alt+↓)</source>
        <translation>下移（Alt+↓）</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>规则名称</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>All of these must hold</source>
        <translation>以下条件须全部符合</translation>
    </message>
    <message>
        <source>No condition: the rule colours every node that no rule above it does.</source>
        <translation>没有条件：上面的规则都没管到的节点，全部用这个颜色。</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>添加条件</translation>
    </message>
    <message>
        <source>Load from a file …</source>
        <translation>从文件读入…</translation>
    </message>
    <message>
        <source>Save as a file …</source>
        <translation>存为文件…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Colour the diagram</source>
        <translation>给图谱着色</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::SumLine</name>
    <message>
        <source>%2 held + %3 not queried + %4 gone = %1 stolen</source>
        <translation>守恒：在账 %2 + 未调取 %3 + 已离开银行 %4 = 被骗 %1</translation>
    </message>
    <message>
        <source>%2 held + %3 not queried + %4 gone ≠ %1 stolen</source>
        <translation>不守恒：在账 %2 + 未调取 %3 + 已离开银行 %4 ≠ 被骗 %1</translation>
    </message>
    <message numerus="yes">
        <source>Stolen (%n transfer(s))</source>
        <translation><numerusform>被骗（%n 笔）</numerusform></translation>
    </message>
    <message>
        <source>Still held</source>
        <translation>在账</translation>
    </message>
    <message>
        <source>Not queried</source>
        <translation>未调取</translation>
    </message>
    <message>
        <source>Left the banks</source>
        <translation>已离开银行</translation>
    </message>
    <message>
        <source>The parts do not add up to what was stolen. Do not use these figures; run the check.</source>
        <translation>各项相加不等于被骗数。这些数不要用，先核验。</translation>
    </message>
    <message>
        <source>The sums of account %1 do not fit. Do not use these figures; run the check.</source>
        <translation>账户 %1 的收支对不上。这些数不要用，先核验。</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::SumTerm</name>
    <message>
        <source>%1: %2</source>
        <comment>a part of the sum, and its amount</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Select these accounts</source>
        <translation>选中这些账户</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::TextDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Keep (Ctrl+Enter)</source>
        <translation>保存（Ctrl+Enter）</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::ThresholdPane</name>
    <message>
        <source>Scores of all candidate pairs</source>
        <translation>全部候选对的得分</translation>
    </message>
    <message>
        <source>Threshold: ← and → move it</source>
        <translation>阈值：按 ← → 移动</translation>
    </message>
    <message>
        <source>Drag the line to see how many pairs and series another threshold would give</source>
        <translation>拖动竖线，看换一个阈值会有多少对、多少个系列</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>采用</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) from the threshold on</source>
        <translation><numerusform>阈值之上 %n 对</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n series</source>
        <translation><numerusform>%n 个系列</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s), logarithmic</source>
        <translation><numerusform>%n 对，纵轴取对数</numerusform></translation>
    </message>
    <message>
        <source>At %1: </source>
        <comment>threshold</comment>
        <translation>取 %1 时：</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation><numerusform>%n 对</numerusform></translation>
    </message>
    <message>
        <source>Parameters …</source>
        <translation>参数…</translation>
    </message>
    <message>
        <source>What the weights of the bars are made of: see them, change them, learn them</source>
        <translation>各项权重从何而来：查看、修改或学习</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::TimeBrush</name>
    <message>
        <source>all times · %1 facts</source>
        <comment>number</comment>
        <translation>全部时间 · %1 笔</translation>
    </message>
    <message>
        <source>until %1 · %2 of %3 facts</source>
        <comment>moment, number, number</comment>
        <translation>到 %1 为止 · %3 笔中的 %2 笔</translation>
    </message>
    <message>
        <source>from %1 · %2 of %3 facts</source>
        <comment>moment, number, number</comment>
        <translation>从 %1 起 · %3 笔中的 %2 笔</translation>
    </message>
    <message>
        <source>%1 – %2 · %3 of %4 facts</source>
        <comment>moment, moment, number, number</comment>
        <translation>%1 – %2 · %4 笔中的 %3 笔</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) a bar</source>
        <translation><numerusform>每格 %n 周</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) a bar</source>
        <translation><numerusform>每格 %n 天</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) a bar</source>
        <translation><numerusform>每格 %n 小时</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) a bar</source>
        <translation><numerusform>每格 %n 分钟</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) a bar</source>
        <translation><numerusform>每格 %n 秒</numerusform></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play: the end of the time runs on, bar by bar</source>
        <translation>播放：时间的终点一格一格往后走</translation>
    </message>
    <message>
        <source>One bar on: the desktop asks for no motion</source>
        <translation>往后一格：系统设置了减少动画</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>act, its key</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Speed: %1×</source>
        <comment>number</comment>
        <translation>速度：%1×</translation>
    </message>
    <message>
        <source>How fast it plays: 1× or 4×</source>
        <translation>播放速度：1× 或 4×</translation>
    </message>
    <message>
        <source>No fact here has a time yet.</source>
        <translation>这里还没有带时间的往来。</translation>
    </message>
    <message>
        <source>Timeline: %1</source>
        <comment>range, and how many facts are in it</comment>
        <translation>时间轴：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n fact(s)</source>
        <comment>span of a bar</comment>
        <translation><numerusform>%1：%n 笔</numerusform></translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <comment>range, and how many facts are in it</comment>
        <translation>已选：%1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>incidents at one moment</comment>
        <translation><numerusform>另有 %n 起</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::TransferFilterBar</name>
    <message>
        <source>%1 hidden</source>
        <comment>number of transfers a filter hides</comment>
        <translation>已隐藏 %1</translation>
    </message>
    <message>
        <source>Write a whole amount, such as 5000</source>
        <translation>填整数金额，如 5000</translation>
    </message>
    <message>
        <source>Write a time as 2025-03-17 or 2025-03-17 20:41</source>
        <translation>时间写成 2025-03-17 或 2025-03-17 20:41</translation>
    </message>
    <message>
        <source>Show only transfers that carry stolen money</source>
        <translation>只看带涉案款的转账</translation>
    </message>
    <message>
        <source>Follow the money of an incident first</source>
        <translation>先追一起警情的资金</translation>
    </message>
    <message>
        <source>Only %1</source>
        <comment>an account, or two</comment>
        <translation>只看 %1</translation>
    </message>
    <message>
        <source>Only the selected account</source>
        <translation>只看所选账户</translation>
    </message>
    <message>
        <source>Show all accounts again</source>
        <translation>恢复全部账户</translation>
    </message>
    <message>
        <source>Show only transfers of %1</source>
        <translation>只看 %1 的转账</translation>
    </message>
    <message>
        <source>Select an account in a table or in the diagram first</source>
        <translation>先在表或图里选一个账户</translation>
    </message>
    <message>
        <source>Only stolen money</source>
        <translation>只看涉案款</translation>
    </message>
    <message>
        <source>Amount at least</source>
        <translation>金额不少于</translation>
    </message>
    <message>
        <source>Least amount shown, in whole units</source>
        <translation>显示的最小金额，整数</translation>
    </message>
    <message>
        <source>Time from</source>
        <translation>时间从</translation>
    </message>
    <message>
        <source>Earliest time shown</source>
        <translation>显示的最早时间</translation>
    </message>
    <message>
        <source>e.g. %1</source>
        <comment>how a time is written</comment>
        <translation>如 %1</translation>
    </message>
    <message>
        <source>until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Latest time shown</source>
        <translation>显示的最晚时间</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>恢复全部显示</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::TransfersView</name>
    <message>
        <source>All transfers</source>
        <translation>全部转账</translation>
    </message>
    <message>
        <source>No transfer is left under these conditions.</source>
        <translation>这些条件下没有转账。</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>There is no transfer yet. Take in bank statements or payment-platform returns.</source>
        <translation>还没有转账。先导入银行流水或支付平台调证。</translation>
    </message>
    <message>
        <source>Transfer of %1</source>
        <translation>转账 %1</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two accounts</comment>
        <translation>%1 与 %2</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::TrunkWords</name>
    <message numerus="yes">
        <source>%n link(s) hidden</source>
        <translation><numerusform>已隐藏 %n 条</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) hidden, not thinned out</source>
        <translation><numerusform>已隐藏 %n 条，未逐条精简</numerusform></translation>
    </message>
    <message>
        <source>The links shown explain %1 of the stolen money, and none of them can be missed. That no smaller choice would do is not proved.</source>
        <comment>a share</comment>
        <translation>所示连线可解释涉案款的 %1，去掉其中任何一条就不够；是否还有条数更少的选法，未作证明。</translation>
    </message>
    <message>
        <source>The links shown explain %1 of the stolen money. They are too many to try whether each is needed, so there may be some that are not.</source>
        <comment>a share</comment>
        <translation>所示连线可解释涉案款的 %1。连线太多，未逐条试去，其中可能有并非必需的。</translation>
    </message>
    <message>
        <source>Click to show all</source>
        <translation>点击显示全部</translation>
    </message>
    <message numerus="yes">
        <source>%n folded</source>
        <comment>accounts and exits</comment>
        <translation><numerusform>已折叠 %n 个</numerusform></translation>
    </message>
    <message>
        <source>Fold small ones</source>
        <translation>折叠小额</translation>
    </message>
    <message>
        <source>Of each level the accounts with most money stand for themselves, the others together with their sum. A double-click on such a stack opens its level; click here to show all.</source>
        <translation>每级只单列金额最大的几户，其余合并显示并标出合计。双击合并项展开该级；点此全部展开。</translation>
    </message>
    <message>
        <source>Of each level only the accounts with most money stand for themselves then</source>
        <translation>折叠后每级只单列金额最大的几户</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::WhatIfList</name>
    <message>
        <source>%1 %2</source>
        <comment>kind of ground, its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Without any account</source>
        <translation>所有账户都去</translation>
    </message>
    <message>
        <source>Without one fact</source>
        <translation>去掉一项会怎样</translation>
    </message>
    <message>
        <source>not joined</source>
        <translation>不再并入</translation>
    </message>
    <message>
        <source>joined, near the threshold</source>
        <translation>仍并入，近阈值</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>仍并入</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::WithdrawDialog</name>
    <message>
        <source>Withdraw a source</source>
        <translation>撤下来源</translation>
    </message>
    <message>
        <source>%1 accepted row(s) leave the facts, and everything worked out from them changes. The rows stay in the case as withdrawn evidence. This cannot be undone; the file can be taken in again.</source>
        <translation>收下的 %1 行将退出事实，由它们算出的一切随之改变。这些行作为已撤下的证据留在案件里。此事不能撤销，但文件可以重新导入。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>不撤</translation>
    </message>
    <message>
        <source>Withdraw %1 row(s)</source>
        <translation>撤下 %1 行</translation>
    </message>
    <message>
        <source>Reason for withdrawing the source</source>
        <translation>撤下来源的事由</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::TopBar</name>
    <message>
        <source>Jingwei</source>
        <translation>经纬</translation>
    </message>
    <message>
        <source>Case: %1</source>
        <translation>案件：%1</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>未打开案件</translation>
    </message>
    <message>
        <source>Mask on</source>
        <translation>遮蔽 开</translation>
    </message>
    <message>
        <source>Mask off</source>
        <translation>遮蔽 关</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>act, its keys</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>没有可重做的</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>%1	%2</source>
        <comment>recent case: name, folder</comment>
        <translation>%1	%2</translation>
    </message>
    <message>
        <source>Properties…</source>
        <translation>属性…</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::LinkModelDialog</name>
    <message>
        <source>Parameters of linking</source>
        <translation>串并参数</translation>
    </message>
    <message>
        <source>Parameters: F2 changes one, Delete takes what was found</source>
        <translation>参数：F2 改值，Delete 恢复估计值</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>现用</translation>
    </message>
    <message>
        <source>Load from a file …</source>
        <translation>从文件读入…</translation>
    </message>
    <message>
        <source>Save as a file …</source>
        <translation>存为文件…</translation>
    </message>
    <message>
        <source>Learn from what was decided</source>
        <translation>由已决记录学习</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) are known to be of one series, by decisions and by the register</source>
        <translation><numerusform>已知同一系列的有 %n 对（已决和登记的）</numerusform></translation>
    </message>
    <message>
        <source>at least %1 are needed</source>
        <translation>至少要 %1 对</translation>
    </message>
    <message>
        <source>All as found</source>
        <translation>全部按估计</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Link with these</source>
        <translation>按此串并</translation>
    </message>
    <message>
        <source>Load parameters of linking</source>
        <translation>读入串并参数</translation>
    </message>
    <message>
        <source>Parameters (*.json)</source>
        <translation>参数 (*.json)</translation>
    </message>
    <message>
        <source>Save parameters of linking</source>
        <translation>保存串并参数</translation>
    </message>
    <message>
        <source>Out of its bounds: %1</source>
        <translation>超出范围：%1</translation>
    </message>
    <message>
        <source>Bold values were set by a person.</source>
        <translation>粗体为人工改过的值。</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>已存为“%1”。</translation>
    </message>
    <message>
        <source>Found: %1. What is set here goes before what was found.</source>
        <translation>估计值来源：%1。此处改过的值优先于估计值。</translation>
    </message>
    <message>
        <source>What everybody has: counts nothing in this case</source>
        <translation>公共要素（排除名单）：本案中不计分</translation>
    </message>
    <message>
        <source>What ties all the same, though it is on the list of what everybody has</source>
        <translation>虽在内置公共名单中，本案仍计分</translation>
    </message>
    <message>
        <source>Delete takes it off the list</source>
        <translation>按 Delete 移出名单</translation>
    </message>
    <message>
        <source>Websites and apps that everybody has, by the program</source>
        <translation>内置名单：人人都有的网站和应用</translation>
    </message>
    <message>
        <source>Delete takes it off the list: it ties incidents of this case</source>
        <translation>按 Delete 移出名单：本案照常计分</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::LinkParameters</name>
    <message>
        <source>likeness %1</source>
        <translation>相似度 %1</translation>
    </message>
    <message>
        <source>differ</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>agree, rarity of %1 bits</source>
        <translation>相同，稀有度 %1 位</translation>
    </message>
    <message>
        <source>%1 times as much</source>
        <translation>相差 %1 倍</translation>
    </message>
    <message>
        <source>%1 km apart</source>
        <translation>相距 %1 公里</translation>
    </message>
    <message>
        <source>%1 days apart</source>
        <translation>相隔 %1 天</translation>
    </message>
    <message>
        <source>%1 hours apart on the clock</source>
        <translation>钟点相差 %1 小时</translation>
    </message>
    <message>
        <source>nearness in place and time %1</source>
        <translation>时空接近度 %1</translation>
    </message>
    <message>
        <source>%1 others around the one with fewer</source>
        <translation>较少一方周围有 %1 起</translation>
    </message>
    <message>
        <source>%1 others around the one with more</source>
        <translation>较多一方周围有 %1 起</translation>
    </message>
    <message>
        <source>Threshold and reach</source>
        <translation>阈值与范围</translation>
    </message>
    <message>
        <source>Threshold, bits</source>
        <translation>阈值（位）</translation>
    </message>
    <message>
        <source>Slack for the mean of many pairs, bits</source>
        <translation>多对平均时的放宽（位）</translation>
    </message>
    <message>
        <source>Largest series, incidents</source>
        <translation>最大系列（起）</translation>
    </message>
    <message>
        <source>Incidents besides those of the case</source>
        <translation>本案以外的警情数（起）</translation>
    </message>
    <message>
        <source>Weight kept by each level further down</source>
        <translation>账户每下一级保留的权重</translation>
    </message>
    <message>
        <source>How often two incidents of one series share it</source>
        <translation>同一系列两案共有的比例</translation>
    </message>
    <message>
        <source>Weights of %1, bits</source>
        <translation>%1的权重（位）</translation>
    </message>
    <message>
        <source>Incidents outside a series that have what is its own</source>
        <translation>系列之外也有该系列独有要素的警情数</translation>
    </message>
    <message>
        <source>Share that counts of being like a known series</source>
        <translation>与已知系列相像计入的比例</translation>
    </message>
    <message>
        <source>Whether what many have is of one series</source>
        <translation>多起共有的号码是否属同一系列</translation>
    </message>
    <message>
        <source>Looked at from so many incidents on</source>
        <translation>达到多少起才作判断</translation>
    </message>
    <message>
        <source>Pairs of them looked at</source>
        <translation>抽看的警情对数</translation>
    </message>
    <message>
        <source>What a pair shares besides is a witness from, bits</source>
        <translation>另有共用达到多少比特算佐证</translation>
    </message>
    <message>
        <source>Pairs of one series that have a witness, share</source>
        <translation>同系列中有佐证的比例</translation>
    </message>
    <message>
        <source>Pairs of others that have one, share</source>
        <translation>非同系列中有佐证的比例</translation>
    </message>
    <message>
        <source>Likeness of one pair counts at most, bits</source>
        <translation>单对相像最多计（比特）</translation>
    </message>
    <message>
        <source>All pairs count for one series at most, bits</source>
        <translation>支持同一系列最多计（比特）</translation>
    </message>
    <message>
        <source>All pairs count against it at most, bits</source>
        <translation>反对同一系列最多计（比特）</translation>
    </message>
    <message>
        <source>Largest series of one IP address, share of the largest</source>
        <translation>单个 IP 地址的系列上限（占最大系列的比例）</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::MinutesDialog</name>
    <message>
        <source>Minutes of the review</source>
        <translation>研判会会议记录</translation>
    </message>
    <message>
        <source>Classification, printed on each page</source>
        <translation>密级，每页都印</translation>
    </message>
    <message>
        <source>Mask names and numbers of people</source>
        <translation>遮蔽姓名与号码</translation>
    </message>
    <message>
        <source>The whole window is masked now; switch that off first.</source>
        <translation>整个窗口正在遮蔽，先把它关掉。</translation>
    </message>
    <message>
        <source>Why they must be shown in full, for the log</source>
        <translation>为何须完整显示（记入日志）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Say in a few words why; it is written to the log.</source>
        <translation>请简要说明理由；将记入日志。</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::RailItem</name>
    <message numerus="yes">
        <source>%n waiting for a decision</source>
        <comment>things of a workspace</comment>
        <translation><numerusform>%n 对待决</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::ReviewProgress</name>
    <message>
        <source>Two-person rule</source>
        <translation>两人规则</translation>
    </message>
    <message numerus="yes">
        <source>%n must agree</source>
        <comment>reviewers</comment>
        <translation><numerusform>须 %n 人意见一致</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>A decision binds when %n reviewer(s) agree</source>
        <translation><numerusform>%n 名审核人意见一致，判定才生效</numerusform></translation>
    </message>
    <message>
        <source>Decided %1 / %2</source>
        <comment>pairs</comment>
        <translation>已决 %1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 pairs decided</source>
        <translation>共 %2 对，已决 %1 对</translation>
    </message>
</context>
<context>
    <name>SeriesText</name>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation><numerusform>%n 起警情</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) of %1</source>
        <comment>category</comment>
        <translation><numerusform>%n 起%1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s), mostly %1</source>
        <comment>category</comment>
        <translation><numerusform>%n 起，多为%1</numerusform></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>days</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>no loss stated</source>
        <translation>未登记损失</translation>
    </message>
    <message>
        <source>loss %1 yuan</source>
        <translation>损失 %1 元</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n without a figure)</source>
        <comment>loss, incidents</comment>
        <translation><numerusform>%1（另 %n 起未登记损失）</numerusform></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>grounds</comment>
        <translation>%1、%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and others, %n in all</source>
        <comment>grounds</comment>
        <translation><numerusform>%1 等 %n 项</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n victim(s)</source>
        <translation><numerusform>受害人 %n 名</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation><numerusform>涉案账户 %n 个</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n phone(s)</source>
        <translation><numerusform>涉案电话 %n 部</numerusform></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a summary</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>%1; nothing shared</source>
        <comment>figures of a series</comment>
        <translation>%1；无共用依据</translation>
    </message>
    <message>
        <source>%1; shared: %2</source>
        <comment>figures of a series, grounds</comment>
        <translation>%1；共用%2</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::ExportMinutes</name>
    <message>
        <source>Where to write the minutes</source>
        <translation>会议记录存到哪里</translation>
    </message>
    <message>
        <source>Document (*.pdf)</source>
        <translation>文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing the minutes</source>
        <translation>正在写会议记录</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::CategoryBar</name>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>In your own words (/); empty: the words that told the category</source>
        <translation>自己写（/）；不写则记下判定所依的词语</translation>
    </message>
    <message>
        <source>Reason in your own words</source>
        <translation>自己写的理由</translation>
    </message>
    <message>
        <source>None fits  2</source>
        <translation>都不合适  2</translation>
    </message>
    <message>
        <source>Left without a category, and not suggested again</source>
        <translation>不定类别，以后也不再建议</translation>
    </message>
    <message>
        <source>Another category …  3</source>
        <translation>改选类别…  3</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Skip (space)</source>
        <translation>跳过（空格）</translation>
    </message>
    <message>
        <source>%1  1</source>
        <comment>suggested category, its key</comment>
        <translation>%1  1</translation>
    </message>
    <message>
        <source>Nothing suggested  1</source>
        <translation>没有建议  1</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::CategoryDesk</name>
    <message>
        <source>Suggesting categories</source>
        <translation>正在建议类别</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::CategoryPane</name>
    <message>
        <source>Learning from the incidents that have a category …</source>
        <translation>正在从已有类别的警情中学习…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Incidents without a category</source>
        <translation>没有类别的警情</translation>
    </message>
    <message>
        <source>Every incident has a category, or was left without.</source>
        <translation>每起警情都有了类别，或已认定不定类别。</translation>
    </message>
    <message>
        <source>What was decided (Del takes one back)</source>
        <translation>已认定的类别（Del 撤回）</translation>
    </message>
    <message>
        <source>Nothing was decided yet.</source>
        <translation>还没有认定过。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Back to what the register says (Del)</source>
        <translation>恢复为登记所载（Del）</translation>
    </message>
    <message>
        <source>Narrative</source>
        <translation>简要案情</translation>
    </message>
    <message>
        <source>Categories are suggested for incidents, and the case has none. Take in the incident register.</source>
        <translation>有警情才能建议类别。请先导入警情登记表。</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Suggesting was stopped. Nothing of the case has changed.</source>
        <translation>建议已停止，案件没有改动。</translation>
    </message>
    <message>
        <source>Suggest again</source>
        <translation>重新建议</translation>
    </message>
    <message numerus="yes">
        <source>Without a category: %n</source>
        <translation><numerusform>没有类别 %n</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>learnt from %n incident(s)</source>
        <translation><numerusform>依 %n 起已有类别的警情</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Decided: %n</source>
        <translation><numerusform>已定 %n</numerusform></translation>
    </message>
    <message>
        <source>The register gives no narrative of this incident.</source>
        <translation>登记里没有这起警情的简要案情。</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::PairLists</name>
    <message numerus="yes">
        <source>To decide: %n</source>
        <translation><numerusform>待审 %n</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Decided: %n</source>
        <translation><numerusform>已决 %n</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Reviewers disagree on %n pair(s)</source>
        <translation><numerusform>审核意见有 %n 处不一致</numerusform></translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>去看</translation>
    </message>
    <message>
        <source>Pairs to be decided</source>
        <translation>待审的各对</translation>
    </message>
    <message>
        <source>Decided pairs, the newest first (Del takes one back)</source>
        <translation>已决的各对，最新在前（Del 撤回）</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Takes the selected decision back, whenever it was made (Del)</source>
        <translation>撤回选中的结论，不论先后（Del）</translation>
    </message>
    <message>
        <source>Strongest first</source>
        <translation>最强先</translation>
    </message>
    <message>
        <source>Most doubtful first</source>
        <translation>最疑先</translation>
    </message>
    <message>
        <source>Replay in order</source>
        <translation>按次序回看</translation>
    </message>
    <message>
        <source>Strongest</source>
        <comment>order of a queue</comment>
        <translation>最强先</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <comment>order of a queue</comment>
        <translation>最疑先</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::SameDesk</name>
    <message>
        <source>Looking for incidents reported twice</source>
        <translation>正在查找重复报案</translation>
    </message>
    <message>
        <source>Looking for numbers of one account</source>
        <translation>正在查找同一账户</translation>
    </message>
    <message>
        <source>Looking for the same persons</source>
        <translation>正在查找同一人</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::SamePane</name>
    <message>
        <source>Comparing what the case tells of them …</source>
        <translation>正在比对…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose a pair at the left to compare the two.</source>
        <translation>在左边选一对进行比对。</translation>
    </message>
    <message>
        <source>What speaks for and against the two being one</source>
        <translation>两者相同与不同的依据</translation>
    </message>
    <message>
        <source>The case tells nothing any more that speaks for the two being one.</source>
        <translation>案件里已没有说明两者相同的依据。</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The search was stopped. Nothing of the case has changed.</source>
        <translation>查找已停止，案件没有改动。</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>The facts are being derived anew. Decide when that is done.</source>
        <translation>正在重新推导事实，完成后再作结论。</translation>
    </message>
    <message>
        <source>You are looking back. Go back to now to decide.</source>
        <translation>正在回看。回到当前后才能作出结论。</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::CategoryColumns</name>
    <message>
        <source>Number</source>
        <translation>警情编号</translation>
    </message>
    <message>
        <source>Suggested category</source>
        <translation>建议的类别</translation>
    </message>
    <message>
        <source>nothing tells one</source>
        <translation>看不出类别</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>依据词语</translation>
    </message>
    <message>
        <source>Narrative</source>
        <translation>简要案情</translation>
    </message>
    <message>
        <source>Category as decided</source>
        <translation>认定的类别</translation>
    </message>
    <message>
        <source>left without a category</source>
        <translation>不定类别</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::SameLines</name>
    <message>
        <source>%1: %2 – %3</source>
        <comment>name of both, number, number</comment>
        <translation>%1：%2 – %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name, number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>two things</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>ground, its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Reports are compared with each other, and the case has fewer than two incidents. Take in the incident register.</source>
        <translation>至少有两起警情才能比对。请先导入警情登记表。</translation>
    </message>
    <message>
        <source>No two incidents look like one event reported twice.</source>
        <translation>没有看上去像重复报案的警情。</translation>
    </message>
    <message>
        <source>Nothing is left to decide: every pair of reports has its decision.</source>
        <translation>没有待审的了，每对警情都已有结论。</translation>
    </message>
    <message>
        <source>Account numbers are compared with each other, and the case has fewer than two. Take in bank returns.</source>
        <translation>至少有两个账号才能比对。请先导入银行流水。</translation>
    </message>
    <message>
        <source>No two numbers look like one account.</source>
        <translation>没有看上去像同一账户的账号。</translation>
    </message>
    <message>
        <source>Nothing is left to decide: every pair of numbers has its decision.</source>
        <translation>没有待审的了，每对账号都已有结论。</translation>
    </message>
    <message>
        <source>Victims, account holders and phone users are compared with each other, and the case has fewer than two. Take in a register or bank returns.</source>
        <translation>受害人、开户人和机主之间互相比对，案件里还不足两人。请先导入警情登记表或银行流水。</translation>
    </message>
    <message>
        <source>No two of the people in the case look like one person.</source>
        <translation>案件里没有看上去像同一人的人。</translation>
    </message>
    <message>
        <source>Nothing is left to decide: every pair of persons has its decision.</source>
        <translation>没有待审的了，每对人员都已有结论。</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>有分歧</translation>
    </message>
    <message>
        <source>second vote</source>
        <translation>待二审</translation>
    </message>
    <message>
        <source>new grounds</source>
        <translation>有新依据</translation>
    </message>
    <message>
        <source>Held different before; since then: %1</source>
        <translation>此前判为不同，其后新增依据：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>in a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>who, when, why</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>victim of %1</source>
        <translation>%1 的受害人</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>账户 %1</translation>
    </message>
    <message>
        <source>phone %1</source>
        <translation>电话 %1</translation>
    </message>
    <message>
        <source>identity number %1</source>
        <translation>证件号 %1</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::SameWords</name>
    <message>
        <source>%1 %2</source>
        <comment>name, number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Sum of all rows: likelihood ratio to the base 2; a lead, no proof</source>
        <translation>各项之和，以 2 为底的似然比；只是线索，不是证明</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::SeriesDesks</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what a desk is for, its key</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Series</source>
        <comment>desk</comment>
        <translation>系列</translation>
    </message>
    <message>
        <source>Which incidents are of one series</source>
        <translation>哪些警情属于同一系列</translation>
    </message>
    <message>
        <source>Same person</source>
        <comment>desk</comment>
        <translation>同一人</translation>
    </message>
    <message>
        <source>Victims and holders who may be one person</source>
        <translation>可能是同一人的受害人和开户人</translation>
    </message>
    <message>
        <source>Same account</source>
        <comment>desk</comment>
        <translation>同一账户</translation>
    </message>
    <message>
        <source>Numbers that may be of one account</source>
        <translation>可能是同一账户的账号</translation>
    </message>
    <message>
        <source>Reported twice</source>
        <comment>desk</comment>
        <translation>重复报案</translation>
    </message>
    <message>
        <source>Incidents that may be one event</source>
        <translation>可能是重复报案的警情</translation>
    </message>
    <message>
        <source>Categories</source>
        <comment>desk</comment>
        <translation>类别</translation>
    </message>
    <message>
        <source>Incidents that have no category</source>
        <translation>没有类别的警情</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::SimilarIncidents</name>
    <message>
        <source>The incidents of the case are being made ready to be compared with …</source>
        <translation>正在整理案内警情以便比对……</translation>
    </message>
    <message>
        <source>Account and note of the report are compared with the incidents of the case.</source>
        <translation>填写收款账户、备注时，即与案内警情比对。</translation>
    </message>
    <message>
        <source>No incident of the case looks like this report so far.</source>
        <translation>目前案内没有与本警情相似的警情。</translation>
    </message>
    <message numerus="yes">
        <source>May be of one series with %n incident(s) of the case, which is a lead to be reviewed:</source>
        <translation><numerusform>与案内 %n 起警情可能系同一系列（线索，须研判）：</numerusform></translation>
    </message>
    <message>
        <source>told alike</source>
        <translation>案情叙述相似</translation>
    </message>
    <message>
        <source>%1: %2 bits, %3</source>
        <comment>incident, score, what both have</comment>
        <translation>%1：得分 %2，%3</translation>
    </message>
    <message>
        <source>%1 of series %2</source>
        <comment>incident, series</comment>
        <translation>%1（系列 %2）</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::LookBackBar</name>
    <message>
        <source>One decision earlier</source>
        <translation>上一个结论</translation>
    </message>
    <message>
        <source>One decision later</source>
        <translation>下一个结论</translation>
    </message>
    <message>
        <source>State after which decision</source>
        <translation>看哪个结论之后的状态</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>回到当前</translation>
    </message>
    <message>
        <source>Before the first decision</source>
        <translation>第一个结论之前</translation>
    </message>
    <message>
        <source>After decision %1 of %2</source>
        <translation>第 %1 个结论之后，共 %2 个</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::GroundText</name>
    <message>
        <source>Category</source>
        <comment>column</comment>
        <translation>类别</translation>
    </message>
    <message>
        <source>Level-1 account</source>
        <translation>一级卡</translation>
    </message>
    <message>
        <source>Lower account</source>
        <translation>下级卡</translation>
    </message>
    <message>
        <source>Cash-out point</source>
        <translation>取现点</translation>
    </message>
    <message>
        <source>Account holder</source>
        <translation>开户人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>涉案电话</translation>
    </message>
    <message>
        <source>Device (IMEI)</source>
        <translation>手机串号</translation>
    </message>
    <message>
        <source>SIM (IMSI)</source>
        <translation>SIM 卡号</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP 地址</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC 地址</translation>
    </message>
    <message>
        <source>QQ number</source>
        <translation>QQ 号</translation>
    </message>
    <message>
        <source>WeChat account</source>
        <translation>微信号</translation>
    </message>
    <message>
        <source>Chat account</source>
        <translation>聊天账号</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Crypto wallet</source>
        <translation>虚拟币钱包</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Narrative</source>
        <translation>叙述</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Lure channel</source>
        <translation>诱骗渠道</translation>
    </message>
    <message>
        <source>Payment channel</source>
        <translation>付款渠道</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>案发地</translation>
    </message>
    <message>
        <source>Day of the offence</source>
        <translation>案发日</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>案发时段</translation>
    </message>
    <message>
        <source>Police unit</source>
        <translation>办案单位</translation>
    </message>
    <message>
        <source>Near in place and time</source>
        <translation>时空相近</translation>
    </message>
    <message>
        <source>Others near by</source>
        <translation>附近同类多少</translation>
    </message>
    <message>
        <source>Others near in place and time</source>
        <translation>时空相近的多少</translation>
    </message>
    <message>
        <source>Further column</source>
        <translation>其他登记项</translation>
    </message>
    <message>
        <source>Narratives alike</source>
        <translation>案情叙述相近</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>kind of ground, its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Like a known series</source>
        <translation>像已知系列</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::ReasonText</name>
    <message>
        <source>Shared account</source>
        <translation>共用账户</translation>
    </message>
    <message>
        <source>Same app</source>
        <translation>同一应用</translation>
    </message>
    <message>
        <source>Same script</source>
        <translation>话术相同</translation>
    </message>
    <message>
        <source>Same cash-out point</source>
        <translation>同一取现点</translation>
    </message>
    <message>
        <source>Only the category agrees</source>
        <translation>仅类别相同</translation>
    </message>
    <message>
        <source>Same victim</source>
        <translation>受害人相同</translation>
    </message>
    <message>
        <source>Same payments</source>
        <translation>转账是同一笔</translation>
    </message>
    <message>
        <source>Same loss</source>
        <translation>损失金额相同</translation>
    </message>
    <message>
        <source>Other payments</source>
        <translation>转账不是同一笔</translation>
    </message>
    <message>
        <source>Cheated another time</source>
        <translation>另一次被骗</translation>
    </message>
    <message>
        <source>Same identity number</source>
        <translation>证件号相同</translation>
    </message>
    <message>
        <source>Same phone</source>
        <translation>手机号相同</translation>
    </message>
    <message>
        <source>Checked by an officer</source>
        <translation>民警已核实</translation>
    </message>
    <message>
        <source>Only the name agrees</source>
        <translation>只有姓名相同</translation>
    </message>
    <message>
        <source>Other identity number</source>
        <translation>证件号不同</translation>
    </message>
    <message>
        <source>The bank says so</source>
        <translation>银行已确认</translation>
    </message>
    <message>
        <source>Same holder and bank</source>
        <translation>户名和开户行相同</translation>
    </message>
    <message>
        <source>Same movements</source>
        <translation>流水逐笔相同</translation>
    </message>
    <message>
        <source>Transfers between them</source>
        <translation>两者之间有转账</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between reasons</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>jingwei::ui::SameText</name>
    <message>
        <source>Identity number</source>
        <translation>证件号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>姓名不同</translation>
    </message>
    <message>
        <source>Name and phone</source>
        <translation>姓名和手机号</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Suspect phone</source>
        <translation>涉案电话</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Suspect account</source>
        <translation>涉案账户</translation>
    </message>
    <message>
        <source>Victim&apos;s account</source>
        <translation>受害人账户</translation>
    </message>
    <message>
        <source>Account holder</source>
        <translation>开户人</translation>
    </message>
    <message>
        <source>Holder&apos;s identity number</source>
        <translation>开户证件号</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>开户行</translation>
    </message>
    <message>
        <source>Card and account number</source>
        <translation>卡号与账号</translation>
    </message>
    <message>
        <source>Movements in common</source>
        <translation>相同流水笔数</translation>
    </message>
    <message>
        <source>Balance that goes on</source>
        <translation>余额衔接</translation>
    </message>
    <message>
        <source>Transfers between them</source>
        <translation>两者之间有转账</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Narrative</source>
        <translation>案情叙述</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name, number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>ground, its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>victim of %1</source>
        <translation>%1 的受害人</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>账户 %1</translation>
    </message>
    <message>
        <source>phone %1</source>
        <translation>电话 %1</translation>
    </message>
    <message>
        <source>identity number %1</source>
        <translation>证件号 %1</translation>
    </message>
</context>
</TS>
