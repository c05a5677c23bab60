#include "core/brief/minutes.h"
#include "core/session/review_case.h"
#include "core/session/review_minutes.h"
#include "core/session/same_things.h"
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
               + (held->waiting ? " waiting" : "") + (held->settled ? " settled" : "") + " by "
               + std::to_string(held->agreeing) + "/" + std::to_string(held->needed);
    if (const auto* const all = std::get_if<GroundsInAll>(&part))
        return " of " + std::to_string(all->count);
    if (const auto* const thing = std::get_if<ThingText>(&part))
        return "{" + thing->ref + "}";
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
        return *word == BriefWord::Semicolon ? "; " : "word " + std::to_string(static_cast<int>(*word));
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

/// The register of decisions, of all matters.
QStringList decisions(const Brief& brief)
{
    return rowsOf(brief, BriefColumn::DecisionNumber, BriefColumn::Grounds);
}

QStringList dissent(const Brief& brief)
{
    return rowsOf(brief, BriefColumn::DecisionNumber, BriefColumn::Reasons);
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

        QVERIFY(decisions(brief).isEmpty());
        QVERIFY(dissent(brief).isEmpty());
        QVERIFY(rowsOf(brief, BriefColumn::Series, BriefColumn::RegisterLoss).isEmpty());
        QVERIFY(brief.masked);
        QCOMPARE(brief.classification, std::string{"内部"});
        QCOMPARE(std::get<ParagraphBlock>(brief.blocks.back()).phrase, BriefPhrase::Signatures);
    }

    void whoMetAndWhatCameOfIt()
    {
        const auto opened = sessionRecord(*m_session->snapshot(), "第一次研判会", {"秦越", "罗敏"}, "秦越");
        QVERIFY(m_session->apply(ReviewEdit{{opened}, true, {}, {}}));
        say(*m_session, {"A001", "A002", Verdict::Same, {"shared-card"}, "一卡", false}, "秦越");
        say(*m_session, {"A002", "A006", Verdict::Undecided, {}, "再看", false}, "罗敏");

        const auto brief = minutesNow(*m_session);

        QCOMPARE(rowsOf(brief, BriefColumn::Time, BriefColumn::Reviewer),
                 QStringList{QStringLiteral("time|\"第一次研判会\"|秦越; 罗敏|秦越")});
        // A003 is only proposed; the series of A004 and A005 was not spoken of
        QCOMPARE(rowsOf(brief, BriefColumn::Series, BriefColumn::RegisterLoss),
                 (QStringList{"1|" + word(BriefWord::SeriesMixed)
                                  + "|A001; A002; A003|3 6000.50 account:6299000011118846|6000.50",
                              word(BriefWord::Total) + "||||6000.50"}));
        QCOMPARE(rowsOf(brief, BriefColumn::UpFor, BriefColumn::PairsOpen),
                 (QStringList{word(BriefWord::OfSeries) + "1|1|1|0", word(BriefWord::NoSeries) + "|1|0|1"}));
    }

    void everyDecisionStandsOnceWithAllThatWasSaid()
    {
        say(*m_session, {"A004", "A005", Verdict::Different, {}, "先不并", false}, "秦越");
        say(*m_session, {"A001", "A002", Verdict::Same, {"shared-card"}, "一卡", false}, "秦越");
        say(*m_session, {"A001", "A002", Verdict::Different, {}, "不同", false}, "罗敏");
        say(*m_session, {"A004", "A005", Verdict::Same, {}, "再看是一案", false}, "秦越");
        say(*m_session, {"A002", "A006", Verdict::Different, {}, "不像", false}, "罗敏");

        const auto brief = minutesNow(*m_session);

        const auto score = [&](std::uint32_t a, std::uint32_t b) {
            return QString::number(linkedOf(*m_session).scorer->score(a, b), 'f', 2);
        };
        // by series, not by time; further votes go on below without the pair, what did not change not again
        QCOMPARE(decisions(brief),
                 (QStringList{
                     "1|A001 – A002|undecided disputed by 0/1|秦越 time; same|[shared-card]; \"一卡\"|"
                         + score(0, 1) + "|account:6299000011118846",
                     "|||罗敏 time; different|\"不同\"||",
                     "2|A004 – A005|same by 1/1|秦越 time; different" + word(BriefWord::Replaced)
                         + "|\"先不并\"|" + score(3, 4) + "|account:6299041277040417",
                     "|||秦越 time; same|\"再看是一案\"||",
                     "3|A002 – A006|different by 1/1|罗敏 time|\"不像\"|" + score(1, 5) + "|",
                 }));
        QCOMPARE(headings(brief, BriefPhrase::HeadingOfSeries), (QStringList{"1", "2"}));
        QCOMPARE(headings(brief, BriefPhrase::HeadingOfNoSeries).size(), 1);
        const auto incidents = rowsOf(brief, BriefColumn::Number, BriefColumn::RegisterLoss);
        QCOMPARE(incidents.size(), 5); // A003 was not spoken of
        QCOMPARE(incidents.front(), QStringLiteral("A001|time|<周岚>|刷单返利|1000.00"));
    }

    void onlyTheStrongestGroundsAreNamedAndTheOthersCounted()
    {
        say(*m_session, {"A001", "A002", Verdict::Same, {"shared-card"}, {}, false}, "秦越");
        MinutesInput input;
        QVERIFY(m_session->reload(m_progress));
        auto lines = m_session->snapshot()->review;
        lines.front().grounds = {"account:1", "phone:2", "app:3", "narrative"};
        input.review = reviewState(lines);

        QVERIFY2(
            decisions(minutesOf(input)).front().endsWith(QStringLiteral("|account:1; phone:2; app:3 of 4")),
            qPrintable(decisions(minutesOf(input)).front()));
    }

    void whoWasOutvotedIsNamed()
    {
        say(*m_session, {"A001", "A002", Verdict::Different, {}, "不同", false}, "罗敏");
        say(*m_session, {"A001", "A002", Verdict::Same, {}, "定为一案", true}, "秦越");
        say(*m_session, {"A004", "A005", Verdict::Same, {}, "一卡", false}, "秦越");

        const auto brief = minutesNow(*m_session);

        QVERIFY2(decisions(brief).front().startsWith(QStringLiteral("1|A001 – A002|same settled by 1/1; ")
                                                     + word(BriefWord::Dissent) + " 罗敏|"),
                 qPrintable(decisions(brief).front()));
        QCOMPARE(dissent(brief), (QStringList{"1|A001 – A002|same settled by 1/1|罗敏|different|\"不同\""}));
    }

    void disputesAreListedWithBothSides()
    {
        say(*m_session, {"A004", "A005", Verdict::Same, {}, "一卡", false}, "秦越");
        say(*m_session, {"A004", "A005", Verdict::Different, {}, "不同", false}, "罗敏");
        say(*m_session, {"A004", "A005", Verdict::Undecided, {}, "不清楚", false}, "方涛");

        QCOMPARE(dissent(minutesNow(*m_session)),
                 (QStringList{"1|A004 – A005|undecided disputed by 1/1|秦越|same|\"一卡\"",
                              "|||罗敏|different|\"不同\""}));
    }

    void otherMattersHaveTheirDecisionsToo()
    {
        QVERIFY(m_session->reload(m_progress));
        sayOf(ReviewMatter::Person,
              {"incident:A001", "incident:A002", Verdict::Same, {"same-id-number"}, {}, false}, "秦越");
        sayOf(ReviewMatter::Report, {"A004", "A006", Verdict::Different, {"other-payments"}, {}, false},
              "罗敏");
        sayOf(ReviewMatter::Report, {"A004", "A006", Verdict::Same, {"same-victim"}, {}, false}, "秦越");
        say(*m_session, {"A001", "A003", Verdict::Same, {"shared-card"}, {}, false}, "秦越");

        const auto brief = minutesNow(*m_session);

        const auto rows = decisions(brief);
        QCOMPARE(rows.size(), 4);
        QVERIFY(rows[0].startsWith(QStringLiteral("1|A001 – A003|same by 1/1|")));
        QCOMPARE(rows[1], QStringLiteral("2|{incident:A001} <周岚> – {incident:A002} <马立平>|same by 1/1|"
                                         "秦越 time|[same-id-number]|0.00|"));
        QVERIFY(rows[2].startsWith(
            QStringLiteral("3|A004 – A006|undecided disputed by 0/1|罗敏 time; different|")));
        QVERIFY(rows[3].startsWith(QStringLiteral("|||秦越 time; same|[same-victim]|")));
        QCOMPARE(dissent(brief).size(), 2);
        QCOMPARE(headings(brief, BriefPhrase::HeadingOfPersons).size(), 1);
        QCOMPARE(headings(brief, BriefPhrase::HeadingOfAccounts).size(), 0);
        QCOMPARE(headings(brief, BriefPhrase::HeadingOfReports).size(), 1);
        QVERIFY(rowsOf(brief, BriefColumn::UpFor, BriefColumn::PairsOpen)
                    .contains(word(BriefWord::SameReports) + "|1|0|1"));
    }

    void whatWasTakenBackStandsApart()
    {
        say(*m_session, {"A001", "A002", Verdict::Same, {}, "一卡", false}, "罗敏");
        QVERIFY(m_session->undo());

        const auto brief = minutesNow(*m_session);

        QVERIFY(decisions(brief).isEmpty());
        const auto rows = rowsOf(brief, BriefColumn::Pair, BriefColumn::TakenBackAt);
        QCOMPARE(rows.size(), 1);
        QVERIFY2(rows.front().startsWith(QStringLiteral("A001 – A002|罗敏|time|same|\"一卡\"|")),
                 qPrintable(rows.front()));
    }

private:
    void sayOf(ReviewMatter matter, const ReviewVote& vote, const std::string& by)
    {
        const auto record = sameVoteRecord(*m_session->snapshot(), matter, nullptr, vote, by);
        QVERIFY(record);
        QVERIFY(m_session->apply(ReviewEdit{{*record}, true, {}, {}}));
        QVERIFY(m_session->reload(m_progress));
    }

    Progress m_progress;
    std::unique_ptr<CaseFolder> m_folder;
    std::unique_ptr<CaseSession> m_session;
};

QTEST_GUILESS_MAIN(ReviewMinutesTest)
#include "review_minutes_test.moc"
