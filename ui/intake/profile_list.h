#pragma once

#include "core/base/error.h"
#include "core/session/case_session.h"

#include <QDialog>

#include <vector>

class QListWidget;
class QPushButton;

namespace jingwei::ui {

class TextLabel;

/// The profiles of the user's own, which of the case's sources were read with each, and how to be rid of one.
class ProfileList : public QDialog {
    Q_OBJECT

public:
    explicit ProfileList(const CaseSnapshot& snapshot, QWidget* parent = nullptr);

signals:
    void failed(const jingwei::Error& error);

private:
    void fill();
    void askDelete();
    void remove(const std::string& name);
    /// Files of the case that were read with a profile and count.
    [[nodiscard]] QStringList filesReadWith(const std::string& name) const;

    std::vector<SourceReceipt> m_sources;
    TextLabel* m_what;
    QListWidget* m_list;
    QPushButton* m_delete;
};

} // namespace jingwei::ui
