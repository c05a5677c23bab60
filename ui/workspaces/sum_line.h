#pragma once

#include "core/base/currency.h"
#include "core/base/money.h"
#include "ui/support/format.h"
#include "ui/workspaces/level_rows.h"

#include <QAbstractButton>
#include <QLabel>
#include <QWidget>

#include <array>

namespace jingwei::ui {

/// What the sum line shows. The four sums are of one currency.
struct SumLineContent {
    QString title;    ///< "250317-042 周岚 刷单返利"
    QString subtitle; ///< when, unit
    Minor stolen = 0;
    Minor held = 0;
    Minor notQueried = 0;
    Minor gone = 0;
    qsizetype stolenTransfers = 0;
    Currency currency = cny;
    MoneyUnit unit = MoneyUnit::Yuan;
    bool holds = true;
    QString whereBroken; ///< the account whose sums do not fit; empty: only the total is off
};

/// One term of the equation: a caption over a sum; a click selects its accounts.
class SumTerm : public QAbstractButton {
    Q_OBJECT

public:
    SumTerm(SumPart part, QWidget* parent);

    void show(const QString& caption, const QString& sum, bool broken);
    [[nodiscard]] QString sum() const { return m_sum; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] QColor colour() const;

    SumPart m_part;
    QString m_caption;
    QString m_sum;
    bool m_broken = false;
};

/// The same equation by length: held, not queried (hatched), gone.
class SumBar : public QWidget {
    Q_OBJECT

public:
    explicit SumBar(QWidget* parent);
    void show(Minor held, Minor notQueried, Minor gone);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::array<Minor, 3> m_parts{};
};

/// "stolen = held + not queried + gone", with what is followed at its left and the bar at its right. If it
/// does not hold, it turns red and names the account.
class SumLine : public QWidget {
    Q_OBJECT

public:
    explicit SumLine(QWidget* parent = nullptr);

    void show(const SumLineContent& content);
    /// The equation in words, for copying and for the status bar.
    [[nodiscard]] QString equation() const;
    [[nodiscard]] bool holds() const noexcept { return m_content.holds; }

signals:
    void partChosen(jingwei::ui::SumPart part);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void update();
    [[nodiscard]] QString money(Minor amount) const;

    SumLineContent m_content;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_subtitle;
    std::array<SumTerm*, 4> m_terms{};
    std::array<QLabel*, 3> m_signs{};
    SumBar* m_bar;
    QLabel* m_broken;
};

} // namespace jingwei::ui
