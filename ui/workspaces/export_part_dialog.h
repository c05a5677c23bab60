#pragma once

#include <QDialog>
#include <QString>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

class QRadioButton;

namespace jingwei::ui {

/// How much of a diagram is exported.
enum class ExportPart : std::uint8_t { Everything, Seen, Selected };

/// How many nodes each part has.
struct ExportParts {
    std::size_t everything = 0;
    std::size_t seen = 0;
    std::size_t selected = 0;

    /// Whether there is anything to choose: a part that is there and not everything.
    [[nodiscard]] bool differ() const noexcept
    {
        return (seen > 0 && seen < everything) || (selected > 0 && selected < everything);
    }
};

/// Asks how much of a diagram is exported: by arrow keys or the letters of the choices, Enter goes on. A part
/// without nodes cannot be chosen.
class ExportPartDialog : public QDialog {
    Q_OBJECT

public:
    explicit ExportPartDialog(const ExportParts& parts, QWidget* parent = nullptr);

    [[nodiscard]] ExportPart part() const;

private:
    std::array<QRadioButton*, 3> m_choices{}; ///< in the order of `ExportPart`
};

/// The part that is to be exported, asked for where there is anything to choose; nothing: the export was
/// dropped.
[[nodiscard]] std::optional<ExportPart> askForPart(QWidget* parent, const ExportParts& parts);

} // namespace jingwei::ui
