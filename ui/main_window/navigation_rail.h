#pragma once

#include <QToolButton>
#include <QWidget>

#include <vector>

class QPainter;
class QVBoxLayout;

namespace jingwei::ui {

/// One place of the rail: icon over its name, a mark at the left where the window is.
class RailItem : public QToolButton {
    Q_OBJECT

public:
    RailItem(const QString& iconName, QWidget* parent);
    /// Nothing is in it yet: quiet, but it can be gone to.
    void setQuiet(bool quiet);
    /// Things there that wait for a person, as a badge; 0: none is shown.
    void setWaiting(int things);
    [[nodiscard]] int waiting() const noexcept { return m_waiting; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintBadge(QPainter& painter, const QRect& picture) const;

    QString m_icon;
    bool m_quiet = false;
    int m_waiting = 0;
};

/// The workspaces at the left edge, settings and help below.
class NavigationRail : public QWidget {
    Q_OBJECT

public:
    explicit NavigationRail(QWidget* parent = nullptr);

    void addWorkspace(const QString& key, const QString& iconName);
    void setWorkspaceText(const QString& key, const QString& title, const QString& question);
    void setQuiet(bool quiet);
    void setWaiting(const QString& key, int things);
    void setCurrent(const QString& key);
    [[nodiscard]] RailItem* item(const QString& key) const;
    [[nodiscard]] RailItem* settingsItem() const { return m_settings; }
    [[nodiscard]] RailItem* helpItem() const { return m_help; }

signals:
    void workspaceChosen(const QString& key);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QVBoxLayout* m_layout;
    std::vector<std::pair<QString, RailItem*>> m_items;
    RailItem* m_settings;
    RailItem* m_help;
};

} // namespace jingwei::ui
