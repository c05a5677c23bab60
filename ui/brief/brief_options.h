#pragma once

#include "ui/support/masking.h"

#include <QString>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QTimer;

namespace jingwei::ui {

class FieldError;
class SectionHead;
class TextLabel;

/// How the brief shall come out: its classification, and whether names and numbers of people are masked.
/// Masking is taken off only with a reason.
class BriefOptions : public QWidget {
    Q_OBJECT

public:
    explicit BriefOptions(QWidget* parent = nullptr);

    [[nodiscard]] QString classification() const;
    [[nodiscard]] Masking masking() const noexcept { return m_masking; }
    /// Why masking was taken off; empty while it is on.
    [[nodiscard]] QString reason() const { return m_reason; }
    /// While the window itself is masked nothing is shown in full here either.
    void setWindowMasking(Masking masking);
    void retranslate();

signals:
    void changed();                       ///< classification or masking
    void revealed(const QString& reason); ///< masking was taken off; before `changed`

private:
    void takeMaskSwitch(bool on);
    void reveal();
    void showState();
    [[nodiscard]] QString fontsText() const;

    SectionHead* m_head;
    TextLabel* m_classificationLabel;
    QComboBox* m_classification;
    QTimer* m_typing;
    SectionHead* m_maskHead;
    QCheckBox* m_mask;
    TextLabel* m_examples;
    QLineEdit* m_reasonField;
    QPushButton* m_reveal;
    FieldError* m_reasonError;
    TextLabel* m_fonts;
    Masking m_masking = Masking::Masked;
    Masking m_windowMasking = Masking::Shown;
    QString m_reason;
};

} // namespace jingwei::ui
