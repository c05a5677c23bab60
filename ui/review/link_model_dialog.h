#pragma once

#include "core/linkage/link_model.h"
#include "ui/support/masking.h"

#include <QDialog>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;
class QVBoxLayout;

namespace jingwei::ui {

class FieldError;
class MessageLine;
class TextLabel;

/// One number of a model, as it is listed and changed.
struct LinkParameter {
    QString group, name;
    std::function<double&(LinkModel&)> in;
};
/// All of them, group by group, in the order of the model. Those of tables are by their places in it.
[[nodiscard]] std::vector<LinkParameter> linkParameters(const LinkModel& model);

/// The parameters by which incidents are linked: what the case itself says, and beside it what is in force,
/// which is changed here, read from a file, or learned from what was decided. Below them what a person said
/// that everybody has, or that ties all the same, and what the program takes for everybody's.
///
/// Keys in the list: F2 or typing changes a value, Delete takes what was found, or a value off its list.
class LinkModelDialog : public QDialog {
    Q_OBJECT

public:
    /// `found`: estimated from the case. `knownPairs`: pairs of one series that could be learned from.
    LinkModelDialog(const LinkModel& found, const LinkModel& inForce, std::size_t knownPairs, Masking masking,
                    QWidget* parent = nullptr);

    /// Of the model that was accepted, what is not as it was found.
    [[nodiscard]] std::string parts() const { return partsOf(m_model, m_found); }
    /// Accepted to learn from what was decided, in place of what is in the list.
    [[nodiscard]] bool learns() const noexcept { return m_learns; }
    [[nodiscard]] const LinkModel& model() const noexcept { return m_model; }

    /// Takes the parameters of a file; where it cannot be read, says why and changes nothing.
    void readFrom(const QString& file);
    void writeTo(const QString& file);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeList(QVBoxLayout& column);
    void makeButtons(QVBoxLayout& column, std::size_t knownPairs);
    void listParameters();
    void listValues(const QString& title, std::vector<std::string>& values);
    void listEveryday();
    void showValue(std::size_t parameter);
    void takeValue(QTreeWidgetItem* item);
    void takeFound();
    void takeOff(const QTreeWidgetItem& item);
    void setModel(const LinkModel& model);
    void say();

    LinkModel m_found;
    LinkModel m_model;
    bool m_learns = false;
    bool m_showing = false; ///< values are being written by the dialog, not by the user
    std::vector<LinkParameter> m_parameters;
    std::vector<QTreeWidgetItem*> m_items; ///< of each
    /// Lines that are no parameters: values of the lists of the model, and of those of the program.
    struct ListedValue {
        QTreeWidgetItem* item;
        std::vector<std::string>* list; ///< null: the program's
        std::string value;
    };
    std::vector<ListedValue> m_listed;
    Masking m_masking;
    MessageLine* m_message;
    TextLabel* m_origin;
    QTreeWidget* m_list;
    FieldError* m_fault;
    QPushButton *m_reset, *m_learn, *m_accept;
};

} // namespace jingwei::ui
