#pragma once

#include "ui/theme/messages.h"

#include <QStringList>
#include <QWidget>

class QPlainTextEdit;

namespace jingwei::ui {

/// What a result rests on that no row says: an amber line with the number, which unfolds to the sentences.
class AssumptionList : public QWidget {
    Q_OBJECT

public:
    explicit AssumptionList(QWidget* parent = nullptr);

    void show(const QStringList& sentences);
    [[nodiscard]] QStringList sentences() const { return m_sentences; }
    [[nodiscard]] bool isUnfolded() const;
    void retranslate();

private:
    void toggle();
    void update();

    QStringList m_sentences;
    bool m_unfolded = false;
    MessageLine* m_line;
    QPlainTextEdit* m_text;
};

} // namespace jingwei::ui
