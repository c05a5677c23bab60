#pragma once

#include "ui/session_bridge.h"

#include <QWidget>

namespace jingwei::ui {

/// One of the window's workspaces. While hidden it only remembers that something changed, and refreshes when
/// shown.
class Workspace : public QWidget {
    Q_OBJECT

public:
    explicit Workspace(SessionBridge& bridge, QWidget* parent = nullptr);

    [[nodiscard]] virtual QString title() const = 0;    ///< "Money" / 资金
    [[nodiscard]] virtual QString iconName() const = 0; ///< drawing in resources/icons
    [[nodiscard]] virtual QString question() const = 0; ///< the question it answers, for its tooltip
    /// What the status bar says at the right while this workspace is shown (a check that holds); empty:
    /// nothing.
    [[nodiscard]] virtual QString statusText() const { return {}; }

    /// Whether it says at its own right side what is chosen: the inspector stays away until somebody asks.
    [[nodiscard]] virtual bool hasOwnSide() const { return false; }

signals:
    void statusChanged();
    void
    openRequested(const QString& workspace); ///< "money", "diagram" …: go there with the present selection
    void rowsRequested(const std::vector<jingwei::RowId>& rows,
                       const QString& about); ///< show rows in the inspector

protected:
    SessionBridge& bridge() noexcept { return m_bridge; }
    const SessionBridge& bridge() const noexcept { return m_bridge; }
    /// Hears of every change first, shown or hidden; true: dealt with, nothing is to be brought up to date.
    virtual bool take(const Change& /*change*/) { return false; }
    /// Brings everything shown up to date. Called when visible, else put off until shown.
    virtual void refresh() = 0;
    /// The selection changed; called only while visible (refresh() covers the other case).
    virtual void showSelection() {}
    virtual void retranslate() {}

    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void onChanged(const Change& change);

    SessionBridge& m_bridge;
    bool m_stale = true;
};

} // namespace jingwei::ui
