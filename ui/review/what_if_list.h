#pragma once

#include "core/session/what_if.h"
#include "ui/session_bridge.h"
#include "ui/support/masking.h"

#include <QPointer>
#include <QWidget>

#include <memory>
#include <vector>

namespace jingwei::ui {

class FactList;
class Job;
class SectionHead;

/// What becomes of a pair without one ground, without the two strongest, without all accounts …
class WhatIfList : public QWidget {
    Q_OBJECT

public:
    explicit WhatIfList(SessionBridge& bridge, QWidget* parent = nullptr);
    ~WhatIfList() override;

    void showPair(std::shared_ptr<const LinkedCase> linked, IncidentPair pair, Masking masking);
    void clear();
    void retranslate();
    [[nodiscard]] const std::vector<WhatIf>& shown() const noexcept { return m_shown; }

private:
    void workOut();
    void showLines();

    SessionBridge& m_bridge;
    SectionHead* m_head;
    FactList* m_facts;
    std::shared_ptr<const LinkedCase> m_linked;
    IncidentPair m_pair{};
    Masking m_masking = Masking::Shown;
    std::vector<WhatIf> m_shown;
    QPointer<Job> m_job;
};

} // namespace jingwei::ui
