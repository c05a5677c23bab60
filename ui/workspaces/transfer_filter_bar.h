#pragma once

#include "ui/theme/chip.h"
#include "ui/theme/surfaces.h"
#include "ui/workspaces/transfer_rows.h"

class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace jingwei::ui {

/// The bar over the table of transfers: what is shown, how many it hides, and how to see everything again.
class TransferFilterBar : public Panel {
    Q_OBJECT

public:
    explicit TransferFilterBar(QWidget* parent = nullptr);

    [[nodiscard]] const TransferFilter& filter() const noexcept { return m_filter; }
    void setFilter(const TransferFilter& filter);
    void setZone(ZoneOffset zone) noexcept { m_zone = zone; }
    /// The account that "only the selected account" would mean; nothing: none is selected.
    void setSelectedAccount(std::optional<VertexIndex> account, const QString& name);
    /// What the account of the filter is called, and the other end of a pair.
    void setAccountName(const QString& name);
    /// Whether there is a trace; without one no transfer carries stolen money.
    void setTraceShown(bool shown);
    void setHidden(qint64 hidden);
    void clear();
    void retranslate();

signals:
    void changed();

private:
    QLineEdit* makeField(const QString& name, int width);
    void takeMinimum();
    void takeTimes();
    void showState();

    TransferFilter m_filter;
    ZoneOffset m_zone = chinaZone;
    std::optional<VertexIndex> m_selectedAccount;
    QString m_selectedName;
    QString m_accountName;
    bool m_traceShown = false;
    QHBoxLayout* m_row;
    Chip* m_traced;
    Chip* m_account;
    TextLabel* m_minimumLabel;
    QLineEdit* m_minimum;
    TextLabel* m_timeLabel;
    QLineEdit* m_from;
    TextLabel* m_untilLabel;
    QLineEdit* m_until;
    FieldError* m_error;
    Chip* m_hidden;
    QPushButton* m_clear;
};

} // namespace jingwei::ui
