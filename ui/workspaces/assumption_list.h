#pragma once

#include "ui/theme/messages.h"

#include <QStringList>
#include <QWidget>

class QPlainTextEdit;

namespace jingwei::ui {

/// What a result rests on that no row says: an amber line with the number, which unfolds to the sentences;
/// after them remarks that are no assumptions, in a quiet line where they stand alone.
class AssumptionList : public QWidget {
    Q_OBJECT

public:
    explicit AssumptionList(QWidget* parent = nullptr);

    void show(const QStringList& assumptions, const QStringList& remarks = {});
    /// Sentences under a headline of their own, which is said where there are several.
    void show(const QStringList& sentences, const QString& headline);
    [[nodiscard]] QStringList sentences() const { return m_assumptions + m_remarks; }
    [[nodiscard]] bool isUnfolded() const;
    void retranslate();

private:
    void toggle();
    void update();
    [[nodiscard]] QString headline() const;

    QStringList m_assumptions;
    QStringList m_remarks;
    QString m_headline; ///< empty: that of assumptions and remarks
    bool m_unfolded = false;
    MessageLine* m_line;
    QPlainTextEdit* m_text;
};

} // namespace jingwei::ui
