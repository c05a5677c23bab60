#include "ui/charts/picture_export.h"
#include "ui/theme/tokens.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

Picture square()
{
    return {.size = {200, 100},
            .title = QStringLiteral("Square"),
            .paint =
                [](QPainter& painter) {
                    painter.fillRect(QRectF{0, 0, 200, 100}, Qt::white);
                    painter.fillRect(QRectF{50, 25, 50, 50}, Qt::black);
                },
            .fonts = {fontOf(type::tiny, 1.0)}};
}

} // namespace

class PictureExportTest : public QObject {
    Q_OBJECT

private slots:
    void aPictureHasTwoDotsAPixel()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("a.png"));

        QVERIFY(exportPicture(square(), file.toStdString()));

        const QImage image{file};
        QCOMPARE(image.size(), (QSize{400, 200}));
        QCOMPARE(image.pixelColor(150, 100), QColor{Qt::black});
        QCOMPARE(image.pixelColor(20, 20), QColor{Qt::white});
    }

    void drawingsAndDocumentsAreWrittenToo()
    {
        const QTemporaryDir folder;
        for (const char* name : {"a.svg", "a.PDF"}) {
            const auto file = folder.filePath(QLatin1String{name});
            QVERIFY(exportPicture(square(), file.toStdString()));
            QVERIFY(QFile{file}.size() > 100);
        }
    }

    void whatCannotBeWrittenIsSaid()
    {
        const QTemporaryDir folder;
        auto nothing = square();
        nothing.empty = true;

        QCOMPARE(exportPicture(square(), folder.filePath(QStringLiteral("a.bmp")).toStdString()).error().code,
                 ErrorCode::OutputKindUnknown);
        QCOMPARE(exportPicture(nothing, folder.filePath(QStringLiteral("a.png")).toStdString()).error().code,
                 ErrorCode::NothingToDraw);
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("a.png"))));
    }
};

QTEST_MAIN(PictureExportTest)
#include "picture_export_test.moc"
