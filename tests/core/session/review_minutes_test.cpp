#include "core/brief/minutes.h"
#include "core/session/review_case.h"
#include "core/session/review_minutes.h"
#include "core/store/reviews.h"
#include "tests/support/case_folder.h"

#include <QtTest>

using namespace jingwei;
using namespace jingwei::test;

namespace {

/// Three incidents name one card, two another, one nothing.
const QByteArray reports = "警情编号,案发时间,报警人,涉案账号,警情类别,损失金额(元),简要案情\n"
                           "A001,2025-03-01 10:00:00,周岚,6299000011118846,刷单返利,1000.00,\n"
                           "A002,2025-03-02 11:00:00,马立平,6299000011118846,刷单返利,2000.50,\n"
                           "A003,2025-03-03 12:00:00,丁学海,6299000011118846,刷单返利,3000.00,\n"
                           "A004,2025-03-01 10:00:00,白露,6299041277040417,虚假贷款,4000.00,\n"
                           "A005,2025-03-05 10:00:00,许琴,6299041277040417,虚假贷款,5000.00,\n"
                           "A006,2025-03-07 10:00:00,田家旺,,虚假征信,6000.00,\n";

LinkedCase linkedOf(CaseSession& session)
{
    Progress progress;
    [[maybe_unused]] const auto read = session.reload(progress);
    return *linkIncidents(*session.snapshot(), {}, progress);
}

void say(CaseSession& session, const ReviewVote& vote, const std::string& by)
{
    const auto linked = linkedOf(session);
    const auto record = voteRecord(*session.snapshot(), linked, vote, by);
    QVERIFY(record);
    QVERIFY(session.apply(ReviewEdit{{*record}, true, {}, {}}));
}

std::string textOf(const BriefArgument& part)
{
    if (const auto* const plain = std::get_if<PlainText>(&part))
        return plain->text;
    if (const auto* const masked = std::get_if<MaskedText>(&part))
        return "<" + masked->value + ">";
    if (const auto* const prose = std::get_if<ProseText>(&part))
        return "\"" + prose->text + "\"";
    if (const auto* const verdict = std::get_if<VerdictText>(&part))
        return std::string{verdictWord(verdict->verdict)} + (verdict->settles ? " settles" : "");
    if (const auto* const held = std::get_if<HeldText>(&part))
        return std::string{verdictWord(held->verdict)} + (held->disputed ? " disputed" : "")
               + (held->waiting ? " waiting" : "");
    if (const auto* const reason = std::get_if<PresetReason>(&part))
        return "[" + reason->word + "]";
    if (const auto* const ground = std::get_if<GroundText>(&part))
        return ground->ground;
    if (const auto* const sum = std::get_if<SumText>(&part))
        return formatAmount(sum->amount, 2);
    if (const auto* const summary = std::get_if<SeriesSummary>(&part))
        return std::to_string(summary->incidents) + " " + formatAmount(summary->loss, 2) + " "
               + (summary->shared.empty() ? std::string{} : summary->shared.front());
    if (const auto* const word = std::get_if<BriefWord>(&part))
        return "word " + std::to_string(static_cast<int>(*word));
    return "time";
}

QString lineOf(const std::vector<std::vector<BriefArgument>>& row)
{
    QStringList cells;
    for (const auto& cell : row) {
        QString text;
        for (const auto& part : cell)
            text += QString::fromStdString(textOf(part));
        cells << text;
    }
    return cells.join(QLatin1Char('|'));
}

/// The rows of every table whose first and last columns these are.
QStringList rowsOf(const Brief& brief, BriefColumn first, BriefColumn last)
{
    QStringList rows;
    for (const auto& block : brief.blocks) {
        const auto* const table = std::get_if<TableBlock>(&block);
        if (table == nullptr || table->columns.front() != first || table->columns.back() != last)
            continue;
        for (const auto& row : table->rows)
            rows << lineOf(row);
    }
    return rows;
}

QString word(BriefWord which)
{
    return QStringLiteral("word %1").arg(static_cast<int>(which));
}

Brief minutesNow(CaseSession& session)
{
    return minutesOfReview(*session.snapshot(), linkedOf(session), {"秦越", "内部", true, "head"});
}

/// What is said of each series beside the table.
QStringList told(const Brief& brief)
{
    QStringList all;
    for (const auto& block : brief.blocks)
        if (const auto* const paragraph = std::get_if<ParagraphBlock>(&block))
            if (paragraph->phrase == BriefPhrase::MinutesSeriesTold)
                all << QString::fromStdString(textOf(paragraph->args.at(0))) + QLatin1Char('|')
                           + QString::fromStdString(textOf(paragraph->args.at(1)));
    return all;
}

QStringList headings(const Brief& brief, BriefPhrase phrase)
{
    QStringList all;
    for (const auto& block : brief.blocks)
        if (const auto* const heading = std::get_if<HeadingBlock>(&block))
            if (heading->phrase == phrase)
                all << lineOf({heading->args});
    return all;
}

} // namespace

class ReviewMinutesTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<CaseFolder>();
        m_folder->take(QStringLiteral("警情登记.csv"), reports);
        m_session = m_folder->session();
    }

    void nothingDecidedIsSaid()
    {
        const auto brief = minutesNow(*m_session);

        QVERIFY(headings(brief, BriefPhrase::HeadingDecision).isEmpty());
        QVERIFY(rowsOf(brief, BriefColumn::Series, BriefColumn::RegisterLoss).isEmpty());
        QVERIFY(brief.masked);
        QCOMPARE(brief.classification, std::string{"内部"});
    }

    void whoMetAndWhatCameOfIt()
    {
        const auto opened = sessionRecord(*m_session->snapshot(), "第一次研判会", {"秦越", "罗敏"}, "秦越");
        QVERIFY(m_session->apply(ReviewEdit{{opened}, true, {}, {}}));
        say(*m_session, {"A001", "A002", Verdict::Same, {"shared-card"}, "一卡", false}, "秦越");
        say(*m_session, {"A002", "A006", Verdict::Different, {}, "不像", false}, "罗敏");

        const auto brief = minutesNow(*m_session);

        QCOMPARE(rowsOf(brief, BriefColumn::Time, BriefColumn::Reviewer),
                 QStringList{QStringLiteral("time|\"第一次研判会\"|秦越; 罗敏|秦越")});
        // A003 is only proposed; the series of A004 and A005 was not spoken of
        QCOMPARE(rowsOf(brief, BriefColumn::Series, BriefColumn::RegisterLoss),
                 (QStringList{"1|A001; A002; A003|" + word(BriefWord::SeriesMixed) + "|6000.50",
                              word(BriefWord::Total) + "|||6000.50"}));
        QCOMPARE(told(brief), (QStringList{"1|3 6000.50 account:6299000011118846"}));
        QCOMPARE(rowsOf(brief, BriefColumn::Series, BriefColumn::Pairs),
                 (QStringList{"1|A001 – A002", word(BriefWord::NoSeries) + "|A002 – A006"}));
    }

    void everyDecisionStandsOnceWithAllThatWasSaid()
    {
        say(*m_session, {"A001", "A002", Verdict::Same, {"shared-card"}, "一卡", false}, "秦越");
        say(*m_session, {"A001", "A002", Verdict::Different, {}, "不同", false}, "罗敏");
        say(*m_session, {"A004", "A005", Verdict::Different, {}, "先不并", false}, "秦越");
        say(*m_session, {"A004", "A005", Verdict::Same, {}, "再看是一案", false}, "秦越");

        const auto brief = minutesNow(*m_session);

        QCOMPARE(headings(brief, BriefPhrase::HeadingDecision), (QStringList{"A001A002", "A004A005"}));
        const auto score = QString::number(linkedOf(*m_session).scorer->score(0, 1), 'f', 2);
        const auto other = QString::number(linkedOf(*m_session).scorer->score(3, 4), 'f', 2);
        QCOMPARE(rowsOf(brief, BriefColumn::Reviewer, BriefColumn::Grounds),
                 (QStringList{"秦越|time|same|[shared-card]; \"一卡\"|" + score + "|account:6299000011118846",
                              "罗敏|time|different|\"不同\"|" + score + "|account:6299000011118846",
                              "秦越|time|different" + word(BriefWord::Replaced) + "|\"先不并\"|" + other
                                  + "|account:6299041277040417",
                              "秦越|time|same|\"再看是一案\"|" + other + "|account:6299041277040417"}));
        const auto facts = rowsOf(brief, BriefColumn::FactName, BriefColumn::FactValue);
        QVERIFY(facts.contains(word(BriefWord::Outcome) + "|undecided disputed"));
        QVERIFY(facts.contains(word(BriefWord::Outcome) + "|same"));
        QVERIFY(facts.contains(word(BriefWord::Dissent) + "|" + word(BriefWord::NobodyElse)));
        QVERIFY(facts.contains(word(BriefWord::Incident) + "|A001; time; <周岚>; 刷单返利; "
                               + word(BriefWord::Loss) + " 1000.00"));
    }

    void whoWasOutvotedIsNamed()
    {
        say(*m_session, {"A001", "A002", Verdict::Different, {}, "不同", false}, "罗敏");
        say(*m_session, {"A001", "A002", Verdict::Same, {}, "定为一案", true}, "秦越");

        const auto facts = rowsOf(minutesNow(*m_session), BriefColumn::FactName, BriefColumn::FactValue);

        QVERIFY(facts.contains(word(BriefWord::Outcome) + "|same"));
        QVERIFY(facts.contains(word(BriefWord::Dissent) + "|罗敏"));
    }

    void whatWasTakenBackStandsApart()
    {
        say(*m_session, {"A001", "A002", Verdict::Same, {}, "一卡", false}, "罗敏");
        QVERIFY(m_session->undo());

        const auto brief = minutesNow(*m_session);

        QVERIFY(headings(brief, BriefPhrase::HeadingDecision).isEmpty());
        const auto rows = rowsOf(brief, BriefColumn::Pairs, BriefColumn::TakenBackAt);
        QCOMPARE(rows.size(), 1);
        QVERIFY2(rows.front().startsWith(QStringLiteral("A001 – A002|罗敏|time|same|\"一卡\"|")),
                 qPrintable(rows.front()));
    }

private:
    std::unique_ptr<CaseFolder> m_folder;
    std::unique_ptr<CaseSession> m_session;
};

QTEST_GUILESS_MAIN(ReviewMinutesTest)
#include "review_minutes_test.moc"
