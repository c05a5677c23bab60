#include "ui/brief/brief_style.h"

#include <QFontDatabase>
#include <QStringList>

namespace jingwei::ui::brief_style {

namespace {

/// Families for a face, best first; the last is always there with Debian's fonts-noto-cjk.
QStringList wished(Face face)
{
    switch (face) {
    case Face::Title:
        return {QStringLiteral("方正小标宋简体"), QStringLiteral("FZXiaoBiaoSong-B05S"),
                QStringLiteral("FZXiaoBiaoSong-B05"), QStringLiteral("Noto Serif CJK SC")};
    case Face::Body:
        return {QStringLiteral("仿宋_GB2312"), QStringLiteral("FangSong_GB2312"),
                QStringLiteral("仿宋"),        QStringLiteral("FangSong"),
                QStringLiteral("STFangsong"),  QStringLiteral("Noto Serif CJK SC")};
    case Face::Section: return {QStringLiteral("Noto Serif CJK SC")};
    case Face::Heading:
    case Face::Table:
    case Face::TableBold: return {QStringLiteral("Noto Sans CJK SC")};
    case Face::Mono: return {QStringLiteral("Noto Sans Mono CJK SC")};
    }
    return {};
}

bool isBold(Face face)
{
    switch (face) {
    case Face::Title: return family(face).startsWith(QLatin1String{"Noto"});
    case Face::Heading:
    case Face::Section:
    case Face::TableBold: return true;
    case Face::Body:
    case Face::Table:
    case Face::Mono: return false;
    }
    return false;
}

} // namespace

QString family(Face face)
{
    const auto families = wished(face);
    const auto installed = QFontDatabase::families();
    for (const auto& name : families) {
        if (installed.contains(name))
            return name;
    }
    return families.last();
}

QString missingFamily(Face face)
{
    const auto official = wished(face).first();
    const auto used = family(face);
    return used.startsWith(QLatin1String{"Noto"}) && used != official ? official : QString{};
}

QFont font(Face face, double size)
{
    QFont chosen{QStringList{family(face), QStringLiteral("Noto Sans CJK SC")}};
    chosen.setPixelSize(qRound(points(size)));
    chosen.setBold(isBold(face));
    chosen.setHintingPreference(QFont::PreferNoHinting);
    chosen.setStyleStrategy(QFont::PreferOutline);
    return chosen;
}

} // namespace jingwei::ui::brief_style
