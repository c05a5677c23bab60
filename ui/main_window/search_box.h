#pragma once

#include "ui/main_window/search_index.h"
#include "ui/support/masking.h"

#include <QAbstractListModel>
#include <QLineEdit>

#include <memory>
#include <vector>

class QListView;

namespace jingwei::ui {

class Job;
class SessionBridge;

/// Hits of the search, grouped by kind, with a line for the name of each group.
class SearchHits : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr int groupRole = Qt::UserRole + 1;  ///< bool: a head, not a hit
    static constexpr int detailRole = Qt::UserRole + 2; ///< second part, in a quieter ink

    using QAbstractListModel::QAbstractListModel;
    void setHits(std::shared_ptr<const SearchIndex> index, const std::vector<const SearchEntry*>& hits,
                 Masking masking);
    [[nodiscard]] const SearchEntry* entry(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Line {
        const SearchEntry* entry; ///< null: the head of `group`
        SearchGroup group;
    };
    std::shared_ptr<const SearchIndex> m_index; ///< keeps the entries alive
    std::vector<Line> m_lines;
    Masking m_masking = Masking::Shown;
};

/// Finds accounts, holders, incidents and phones by number, name or pinyin. Enter selects everywhere,
/// Ctrl+Enter shows it in the diagram.
class SearchBox : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchBox(SessionBridge& bridge, QWidget* parent = nullptr);
    ~SearchBox() override;

    void retranslate();
    [[nodiscard]] SearchHits& hits() noexcept { return *m_hits; }
    /// Whether the names of the present snapshot can be searched already.
    [[nodiscard]] bool ready() const noexcept { return m_index != nullptr; }

signals:
    void openRequested(const QString& workspace);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildIndex();
    void search();
    void showHits(const std::vector<const SearchEntry*>& hits);
    void choose(const QModelIndex& index, const QString& workspace);
    void step(int by);
    void closeHits();
    void applyMeasures();

    SessionBridge& m_bridge;
    std::shared_ptr<const SearchIndex> m_index;
    Job* m_build = nullptr;
    Job* m_find = nullptr;
    SearchHits* m_hits;
    QListView* m_list;
    QWidget* m_keys;
};

} // namespace jingwei::ui
