#include "tests/support/sample_brief.h"
#include "ui/brief/brief_pages.h"
#include "ui/brief/brief_pdf.h"
#include "ui/brief/brief_style.h"
#include "ui/text/brief_text.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace jingwei;
using namespace jingwei::test;
using namespace jingwei::ui;
using namespace Qt::StringLiterals;

namespace {

/// What a poppler program says; nothing where it is not installed.
std::optional<QString> said(const QString& program, const QStringList& arguments)
{
    const auto path = QStandardPaths::findExecutable(program);
    if (path.isEmpty())
        return std::nullopt;
    QProcess process;
    process.start(path, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return QString{};
    return QString::fromUtf8(process.readAllStandardOutput());
}

struct Written {
    QTemporaryDir folder;
    QString file;
    Brief brief;
};

std::unique_ptr<Written> written(const MoneyBriefInput& input)
{
    auto result = std::make_unique<Written>();
    result->file = result->folder.filePath(u"brief.pdf"_s);
    result->brief = moneyBrief(input);
    Progress progress;
    if (!writeBriefPdf(result->brief, result->file.toStdString(), progress))
        result->file.clear();
    return result;
}

/// Blanks and line ends out of the way: a cell may be broken over lines.
QString withoutBlanks(QString text)
{
    static const QRegularExpression blanks{u"\\s+"_s};
    return text.remove(blanks);
}

} // namespace

class BriefPdfTest : public QObject {
    Q_OBJECT

private slots:
    void textCanBeFound()
    {
        const auto sample = sampleBrief();
        const auto pdf = written(sample->input);
        QVERIFY(QFile::exists(pdf->file));
        const auto text = said(u"pdftotext"_s, {u"-layout"_s, pdf->file, u"-"_s});
        if (!text)
            QSKIP("pdftotext is not installed");

        QVERIFY(text->contains(u"486,000.00"_s));
        QVERIFY(text->contains(u"刷单返利"_s));
        QVERIFY(text->contains(u"临江市公安局反诈中心"_s));
        QVERIFY(text->contains(u"F1"_s));
        const auto plain = withoutBlanks(*text);
        for (const auto& source : sample->input.sources) {
            if (source.id == SourceId{9})
                continue;
            const auto hash = QString::fromStdString(source.sha256); // two lines of its cell
            QVERIFY2(plain.contains(hash.left(32)) && plain.contains(hash.right(32)), qPrintable(hash));
        }
        const BriefText words{pdf->brief};
        for (const auto& figure : pdf->brief.figures)
            QVERIFY2(plain.contains(figureName(figure.id) + words.figureValue(figure)),
                     qPrintable(figureName(figure.id)));
        // radicals look like the characters that people type, but cannot be found
        for (const auto character : *text)
            QVERIFY2(character < QChar{0x2E80} || character > QChar{0x2FDF}, qPrintable(QString{character}));
    }

    void everyPageIsMarkedAndNumbered()
    {
        const auto sample = sampleBrief({1, 120});
        const auto pdf = written(sample->input);
        const auto text = said(u"pdftotext"_s, {pdf->file, u"-"_s});
        if (!text)
            QSKIP("pdftotext is not installed");

        const auto pages = text->split(QChar::FormFeed, Qt::SkipEmptyParts);
        QVERIFY(pages.size() > 5);
        for (qsizetype page = 0; page < pages.size(); ++page) {
            QVERIFY(pages[page].contains(u"机密★1年"_s));
            QVERIFY(pages[page].contains(u"Page %1 of %2"_s.arg(page + 1).arg(pages.size())));
            QVERIFY(pages[page].contains(u"Jingwei · 秦越 · 2025-03-18 02:32:00"_s));
        }
    }

    void fontsAreEmbedded()
    {
        const auto sample = sampleBrief();
        const auto pdf = written(sample->input);
        const auto text = said(u"pdffonts"_s, {pdf->file});
        if (!text)
            QSKIP("pdffonts is not installed");

        const auto lines = text->split(u'\n', Qt::SkipEmptyParts).mid(2);
        QVERIFY(lines.size() >= 3);
        static const QRegularExpression embedded{u"Identity-H\\s+yes\\s+\\S+\\s+yes"_s};
        for (const auto& line : lines)
            QVERIFY2(embedded.match(line).hasMatch(), qPrintable(line));
    }

    void namesNobodyInFull_data()
    {
        QTest::addColumn<bool>("masked");

        QTest::newRow("masked") << true;
        QTest::newRow("revealed") << false;
    }
    void namesNobodyInFull()
    {
        QFETCH(bool, masked);
        const auto sample = sampleBrief();
        sample->input.masked = masked;
        const auto pdf = written(sample->input);
        const auto text = said(u"pdftotext"_s, {pdf->file, u"-"_s});
        if (!text)
            QSKIP("pdftotext is not installed");

        const auto plain = withoutBlanks(*text);
        for (std::uint32_t v = 0; v < sample->graph->vertexCount(); ++v) {
            const auto& account = sample->graph->account(VertexIndex{v});
            if (account.entity.kind != EntityKind::Account)
                continue;
            const auto number = QString::fromStdString(account.entity.value);
            const auto holder = QString::fromStdString(account.holder);
            QCOMPARE(plain.contains(number), !masked);
            if (!holder.isEmpty())
                QCOMPARE(plain.contains(holder), !masked);
        }
        QCOMPARE(plain.contains(u"510199199002301234"_s), !masked);
        QCOMPARE(plain.contains(u"19900003021"_s), !masked);
    }

    void nothingStolenIsSaid()
    {
        const auto sample = sampleBriefWithNothingStolen();
        const auto pdf = written(sample->input);
        const auto text = said(u"pdftotext"_s, {pdf->file, u"-"_s});
        if (!text)
            QSKIP("pdftotext is not installed");
        QVERIFY(text->simplified().contains(u"no transfer from an account of the victim"_s));
    }

    void isWrittenWholeOrNotAtAll()
    {
        const auto sample = sampleBrief();
        const auto brief = moneyBrief(sample->input);
        const QTemporaryDir folder;
        const auto file = folder.filePath(u"brief.pdf"_s);

        std::stop_source stop;
        stop.request_stop();
        Progress cancelled{stop.get_token()};
        const auto result = writeBriefPdf(brief, file.toStdString(), cancelled);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
        QVERIFY(QDir{folder.path()}.isEmpty());

        Progress progress;
        const auto nowhere =
            writeBriefPdf(brief, folder.filePath(u"none/brief.pdf"_s).toStdString(), progress);
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().code, ErrorCode::FileUnwritable);

        QVERIFY(writeBriefPdf(brief, file.toStdString(), progress));
        QCOMPARE(QDir{folder.path()}.entryList(QDir::Files | QDir::Hidden), QStringList{u"brief.pdf"_s});
    }

    void nothingStandsBeyondTheType()
    {
        const auto sample = sampleBrief({2, 60});
        const auto brief = moneyBrief(sample->input);
        Progress progress;
        const auto pages = BriefPages::layOut(brief, progress);
        QVERIFY(pages);

        constexpr double dotsPerInch = 72.0;
        constexpr double scale = dotsPerInch / brief_style::unitsPerInch;
        for (std::size_t page = 0; page < pages->count(); ++page) {
            const auto image = pages->image(page, dotsPerInch, PageLook::Paper);
            const auto left = static_cast<int>(brief_style::typeLeft * scale) - 2;
            const auto right = static_cast<int>((brief_style::typeLeft + brief_style::typeWidth) * scale) + 3;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (x < left || x > right)
                        QCOMPARE(image.pixel(x, y), qRgb(255, 255, 255));
                }
            }
        }
    }

    void figuresAndHeadingsHaveTheirPlace()
    {
        const auto sample = sampleBrief({1, 60});
        const auto brief = moneyBrief(sample->input);
        Progress progress;
        const auto pages = BriefPages::layOut(brief, progress);
        QVERIFY(pages);

        QCOMPARE(pages->headings().front().level, 0U);
        std::size_t before = 0;
        for (const auto& heading : pages->headings()) {
            QVERIFY(heading.page >= before);
            before = heading.page;
            const auto bottom = brief_style::typeTop + brief_style::typeHeight;
            QVERIFY(heading.top < bottom - brief_style::bodyLine); // never the last line of a page
        }
        std::set<std::uint32_t> placed;
        for (std::size_t page = 0; page < pages->count(); ++page) {
            for (const auto& spot : pages->figures(page)) {
                placed.insert(spot.figure);
                QVERIFY(spot.box.width() > 0.0);
            }
        }
        QCOMPARE(placed.size(), brief.figures.size());
    }

    void signaturesNeverStandAlone()
    {
        QTemporaryDir folder;
        const auto file = folder.filePath(u"signed.pdf"_s);
        std::set<qsizetype> pageCounts;
        for (int lines = 14; lines < 26; ++lines) { // the last page begins at every place near its foot
            Brief brief;
            brief.preparedBy = "秦越";
            brief.blocks.emplace_back(HeadingBlock{BriefPhrase::TitleMinutes, 0, {}});
            for (int line = 0; line < lines; ++line)
                brief.blocks.emplace_back(ParagraphBlock{BriefPhrase::MinutesNothing, {}});
            brief.blocks.emplace_back(ParagraphBlock{BriefPhrase::MethodMasking, {}});
            brief.blocks.emplace_back(ParagraphBlock{BriefPhrase::Signatures, {}});
            Progress progress;
            QVERIFY(writeBriefPdf(brief, file.toStdString(), progress));
            const auto text = said(u"pdftotext"_s, {file, u"-"_s});
            if (!text)
                QSKIP("pdftotext is not installed");
            const auto pages = text->split(QChar::FormFeed, Qt::SkipEmptyParts);
            pageCounts.insert(pages.size());
            QVERIFY(pages.back().contains(u"Date:"_s));
            QVERIFY2(pages.back().contains(u"Prepared by (signature)"_s)
                         && pages.back().contains(u"masked in this copy"_s),
                     qPrintable(pages.back()));
        }
        QCOMPARE(pageCounts, (std::set<qsizetype>{1, 2}));
    }

    void theVotesOnOneDecisionStayTogether()
    {
        Brief brief;
        brief.preparedBy = "秦越";
        brief.blocks.emplace_back(HeadingBlock{BriefPhrase::TitleMinutes, 0, {}});
        TableBlock table{{BriefColumn::DecisionNumber, BriefColumn::Vote}, {}, false};
        for (int decision = 1; decision <= 40; ++decision) {
            const auto number = std::to_string(decision);
            table.rows.push_back({{PlainText{number}}, {PlainText{"first vote " + number + "."}}});
            table.rows.push_back({{}, {PlainText{"second vote " + number + "."}}});
            table.rows.push_back({{}, {PlainText{"third vote " + number + "."}}});
        }
        brief.blocks.emplace_back(std::move(table));
        QTemporaryDir folder;
        const auto file = folder.filePath(u"votes.pdf"_s);
        Progress progress;
        QVERIFY(writeBriefPdf(brief, file.toStdString(), progress));
        const auto text = said(u"pdftotext"_s, {file, u"-"_s});
        if (!text)
            QSKIP("pdftotext is not installed");

        const auto pages = text->split(QChar::FormFeed, Qt::SkipEmptyParts);
        QVERIFY(pages.size() > 2);
        for (const auto& page : pages)
            for (int decision = 1; decision <= 40; ++decision)
                QCOMPARE(page.contains(u"first vote %1."_s.arg(decision)),
                         page.contains(u"third vote %1."_s.arg(decision)));
    }
};

QTEST_MAIN(BriefPdfTest)
#include "brief_pdf_test.moc"
