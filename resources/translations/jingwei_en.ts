<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Diagram</name>
    <message numerus="yes">
        <source>%n transfer(s)</source>
        <comment>behind a link</comment>
        <translation><numerusform>%n transfer</numerusform><numerusform>%n transfers</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n more victim(s)</source>
        <comment>ends of a trace shown as one</comment>
        <translation><numerusform>%n more</numerusform><numerusform>%n more</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n more: %1</source>
        <comment>ends of one kind shown as one</comment>
        <translation><numerusform>%n more: %1</numerusform><numerusform>%n more: %1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n more account(s)</source>
        <comment>ends of a trace shown as one</comment>
        <translation><numerusform>%n more</numerusform><numerusform>%n more</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n more not queried</source>
        <comment>accounts of a trace shown as one</comment>
        <translation><numerusform>%n more not queried</numerusform><numerusform>%n more not queried</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n more exit(s)</source>
        <comment>ends of a trace shown as one</comment>
        <translation><numerusform>%n more exit</numerusform><numerusform>%n more exits</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n more: %1</source>
        <comment>exits of one kind shown as one</comment>
        <translation><numerusform>%n × %1</numerusform><numerusform>%n × %1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <comment>on a link</comment>
        <translation><numerusform>%n call</numerusform><numerusform>%n calls</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) · %1</source>
        <comment>head of the exits' column: count, sum</comment>
        <translation><numerusform>%n place · %1</numerusform><numerusform>%n places · %1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) · held %1 · not queried %2</source>
        <comment>head of a level's column</comment>
        <translation><numerusform>%n account · held %1 · not queried %2</numerusform><numerusform>%n accounts · held %1 · not queried %2</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) · held %1</source>
        <comment>head of a level's column</comment>
        <translation><numerusform>%n account · held %1</numerusform><numerusform>%n accounts · held %1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <comment>head of the exits' column, short</comment>
        <translation><numerusform>%n place</numerusform><numerusform>%n places</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <comment>head of a column, short</comment>
        <translation><numerusform>%n account</numerusform><numerusform>%n accounts</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n as one: held for one and the same</source>
        <comment>hover over a merged node</comment>
        <translation><numerusform>%n as one: held for one and the same</numerusform><numerusform>%n as one: held for one and the same</numerusform></translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation><numerusform>%n byte</numerusform><numerusform>%n bytes</numerusform></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n added</source>
        <comment>act on a diagram</comment>
        <translation><numerusform>%n added</numerusform><numerusform>%n added</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n taken off</source>
        <comment>act on a diagram</comment>
        <translation><numerusform>%n taken off</numerusform><numerusform>%n taken off</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <comment>act on a diagram</comment>
        <translation><numerusform>%n hidden</numerusform><numerusform>%n hidden</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n shown again</source>
        <comment>act on a diagram</comment>
        <translation><numerusform>%n shown again</numerusform><numerusform>%n shown again</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n pinned</source>
        <comment>act on a diagram</comment>
        <translation><numerusform>%n pinned</numerusform><numerusform>%n pinned</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n unpinned</source>
        <comment>act on a diagram</comment>
        <translation><numerusform>%n unpinned</numerusform><numerusform>%n unpinned</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <comment>act on a diagram</comment>
        <translation><numerusform>%n moved</numerusform><numerusform>%n moved</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n laid out</source>
        <comment>act on a diagram</comment>
        <translation><numerusform>%n laid out</numerusform><numerusform>%n laid out</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n grouped</source>
        <comment>act on a diagram</comment>
        <translation><numerusform>%n grouped</numerusform><numerusform>%n grouped</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n coloured</source>
        <comment>act on a diagram</comment>
        <translation><numerusform>%n coloured</numerusform><numerusform>%n coloured</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n folded</source>
        <comment>act on a diagram</comment>
        <translation><numerusform>%n folded</numerusform><numerusform>%n folded</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n unfolded</source>
        <comment>act on a diagram</comment>
        <translation><numerusform>%n unfolded</numerusform><numerusform>%n unfolded</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n merged</source>
        <comment>act on a diagram</comment>
        <translation><numerusform>%n merged</numerusform><numerusform>%n merged</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n parted again</source>
        <comment>act on a diagram</comment>
        <translation><numerusform>%n parted again</numerusform><numerusform>%n parted again</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the review</source>
        <translation><numerusform>%n line of the review</numerusform><numerusform>%n lines of the review</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation><numerusform>%n day left</numerusform><numerusform>%n days left</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n hours left</source>
        <translation><numerusform>%n hour left</numerusform><numerusform>%n hours left</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1: the order of %n rows is open (%2); the bounds are over all orders.</source>
        <translation><numerusform>%1: the place of %n row is open (%2); the bounds are over all orders.</numerusform><numerusform>%1: the order of %n rows is open (%2); the bounds are over all orders.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1: the order of %n rows is open (%2), too many to try them all; the bounds are safe, not exact.</source>
        <translation><numerusform>%1: the place of %n row is open (%2), too many orders to try them all; the bounds are safe, not exact.</numerusform><numerusform>%1: the order of %n rows is open (%2), too many to try them all; the bounds are safe, not exact.</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::AssumptionList</name>
    <message numerus="yes">
        <source>The result has %n remark(s).</source>
        <translation><numerusform>The result has one remark.</numerusform><numerusform>The result has %n remarks.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The result rests on %n assumption(s) that no row proves.</source>
        <translation><numerusform>The result rests on %n assumption that no row proves.</numerusform><numerusform>The result rests on %n assumptions that no row proves.</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::BalanceView</name>
    <message numerus="yes">
        <source>%n transfer(s) in other currencies left out.</source>
        <translation><numerusform>%n transfer in another currency left out.</numerusform><numerusform>%n transfers in other currencies left out.</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::CheckView</name>
    <message numerus="yes">
        <source>%1 figures worked out again, %n differ(s). Do not hand in this case before it is clear why.</source>
        <translation><numerusform>%1 figures worked out again, %n differ. Do not hand in this case before it is clear why.</numerusform><numerusform>%1 figures worked out again, %n differs. Do not hand in this case before it is clear why.</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::DailyView</name>
    <message numerus="yes">
        <source>%n transfer(s) in other currencies is/are not in this chart.</source>
        <translation><numerusform>%n transfer in other currencies is not in this chart.</numerusform><numerusform>%n transfers in other currencies are not in this chart.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n transfer(s)</source>
        <comment>a day or days</comment>
        <translation><numerusform>%1: %n transfer</numerusform><numerusform>%1: %n transfers</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::DiagramFilterBar</name>
    <message numerus="yes">
        <source>%n filtered out</source>
        <comment>nodes of the diagram</comment>
        <translation><numerusform>%n filtered out</numerusform><numerusform>%n filtered out</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <comment>nodes of the diagram</comment>
        <translation><numerusform>%n hidden</numerusform><numerusform>%n hidden</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::DiagramLegend</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>legend: rows for which there is no room</comment>
        <translation><numerusform>and %n more</numerusform><numerusform>and %n more</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::DiagramPage</name>
    <message numerus="yes">
        <source>%n node(s) left out: those with the fewest transfers. Select one account and look at its surroundings to see them.</source>
        <translation><numerusform>%n node left out: that with the fewest transfers. Select one account and look at its surroundings to see it.</numerusform><numerusform>%n nodes left out: those with the fewest transfers. Select one account and look at its surroundings to see them.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n light end(s) stand in stacks; double-click a stack to unfold it.</source>
        <translation><numerusform>%n light end stands in a stack; double-click a stack to unfold it.</numerusform><numerusform>%n light ends stand in stacks; double-click a stack to unfold it.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <comment>nodes of the diagram</comment>
        <translation><numerusform>%n hidden</numerusform><numerusform>%n hidden</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The filter leaves out %n node(s): clear it below to see them.</source>
        <translation><numerusform>The filter leaves out %n node: clear it below to see it.</numerusform><numerusform>The filter leaves out %n nodes: clear it below to see them.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) are hidden: Shift+Del shows them again.</source>
        <translation><numerusform>%n node is hidden: Shift+Del shows it again.</numerusform><numerusform>%n nodes are hidden: Shift+Del shows them again.</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::DiagramView</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation><numerusform>%n selected</numerusform><numerusform>%n selected</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::EntityFacts</name>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation><numerusform>%n incident</numerusform><numerusform>%n incidents</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::EvidencePage</name>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation><numerusform>%n source</numerusform><numerusform>%n sources</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::EvidenceRows</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation><numerusform>%n row</numerusform><numerusform>%n rows</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation><numerusform>Show %n more</numerusform><numerusform>Show %n more</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::ExpandDialog</name>
    <message numerus="yes">
        <source>What is linked with %n node(s)</source>
        <translation><numerusform>What is linked with %n node</numerusform><numerusform>What is linked with %n nodes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Expand by %n</source>
        <translation><numerusform>Expand by %n</numerusform><numerusform>Expand by %n</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::ExportDiagram</name>
    <message numerus="yes">
        <source>Money of %n incident(s)</source>
        <translation><numerusform>Money of %n incident</numerusform><numerusform>Money of %n incidents</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::ExportPartDialog</name>
    <message numerus="yes">
        <source>&amp;Everything: %n node(s)</source>
        <translation><numerusform>&amp;Everything: %n node</numerusform><numerusform>&amp;Everything: %n nodes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>What is in &amp;view: %n node(s)</source>
        <translation><numerusform>What is in &amp;view: %n node</numerusform><numerusform>What is in &amp;view: %n nodes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>What is &amp;selected: %n node(s)</source>
        <translation><numerusform>What is &amp;selected: %n node</numerusform><numerusform>What is &amp;selected: %n nodes</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::ExportWords</name>
    <message numerus="yes">
        <source>%n node(s) not shown</source>
        <translation><numerusform>%n node not shown</numerusform><numerusform>%n nodes not shown</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::GroundTable</name>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation><numerusform>%n incident</numerusform><numerusform>%n incidents</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::ImportRunner</name>
    <message numerus="yes">
        <source>%n table(s) taken in, %1 rows.</source>
        <translation><numerusform>%n table taken in, %1 rows.</numerusform><numerusform>%n tables taken in, %1 rows.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) handed over again: the case has them already.</source>
        <translation><numerusform>%n file handed over again: the case has them already.</numerusform><numerusform>%n files handed over again: the case has them already.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rejected, each with its reason.</source>
        <translation><numerusform>%n row rejected, each with its reason.</numerusform><numerusform>%n rows rejected, each with its reason.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n was (were) in the case already.</source>
        <translation><numerusform>%n was in the case already.</numerusform><numerusform>%n were in the case already.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n could not be taken in; Evidence says why.</source>
        <translation><numerusform>%n could not be taken in; Evidence says why.</numerusform><numerusform>%n could not be taken in; Evidence says why.</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::IncidentColumns</name>
    <message numerus="yes">
        <source>%n transfer(s), %1</source>
        <extracomment>%n payments of stolen money, %1 their sum</extracomment>
        <translation><numerusform>%n transfer, %1</numerusform><numerusform>%n transfers, %1</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::IncidentsPage</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation><numerusform>%n account</numerusform><numerusform>%n accounts</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Follow the money of %n incident(s)</source>
        <translation><numerusform>Follow the money of %n incident</numerusform><numerusform>Follow the money of %n incidents</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n in the register</source>
        <translation><numerusform>%n in the register</numerusform><numerusform>%n in the register</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::Inspector</name>
    <message numerus="yes">
        <source>%n transfer(s)</source>
        <translation><numerusform>%n transfer</numerusform><numerusform>%n transfers</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The first of %n selected</source>
        <translation><numerusform>The first of %n selected</numerusform><numerusform>The first of %n selected</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of registers and records</source>
        <translation><numerusform>%n row of registers and records</numerusform><numerusform>%n rows of registers and records</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::IntakeHead</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation><numerusform>%n file</numerusform><numerusform>%n files</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation><numerusform>%n table</numerusform><numerusform>%n tables</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>look at %n unclear one(s) only</source>
        <translation><numerusform>look at the unclear one only</numerusform><numerusform>look at %n unclear ones only</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::IntakeView</name>
    <message numerus="yes">
        <source>%n table(s) wait for what you say of their columns.</source>
        <translation><numerusform>%n table waits for what you say of its columns.</numerusform><numerusform>%n tables wait for what you say of their columns.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Nothing of %n table(s) was taken in; the case is as before.</source>
        <translation><numerusform>Nothing of %n table was taken in; the case is as before.</numerusform><numerusform>Nothing of %n tables was taken in; the case is as before.</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::Job</name>
    <message numerus="yes">
        <source>%n s left</source>
        <translation><numerusform>%n s left</numerusform><numerusform>%n s left</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation><numerusform>%n min left</numerusform><numerusform>%n min left</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::JobsButton</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>jobs</comment>
        <translation><numerusform>%1 and %n more</numerusform><numerusform>%1 and %n more</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::LayersView</name>
    <message numerus="yes">
        <source>%n incident(s) together</source>
        <translation><numerusform>%n incident together</numerusform><numerusform>%n incidents together</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::Log</name>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation><numerusform>%n source</numerusform><numerusform>%n sources</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not taken in</source>
        <translation><numerusform>%n file not taken in</numerusform><numerusform>%n files not taken in</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::LogView</name>
    <message numerus="yes">
        <source>The chain of the log is intact, %n entry(ies).</source>
        <translation><numerusform>The chain of the log is intact, %n entryy.</numerusform><numerusform>The chain of the log is intact, %n entries.</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::MissingView</name>
    <message numerus="yes">
        <source>%n account(s) of the same name were not queried. Holders concerned: %1. Sums are what the statements of others show.</source>
        <translation><numerusform>%n account of the same name was not queried. Holders concerned: %1. Sums are what the statements of others show.</numerusform><numerusform>%n accounts of the same name were not queried. Holders concerned: %1. Sums are what the statements of others show.</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::MomentStrip</name>
    <message numerus="yes">
        <source>%n transfer(s) at that moment</source>
        <translation><numerusform>%n transfer at that moment</numerusform><numerusform>%n transfers at that moment</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::MoneyActs</name>
    <message numerus="yes">
        <source>%n selected transfer(s)</source>
        <translation><numerusform>%n selected transfer</numerusform><numerusform>%n selected transfers</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Stolen money through %n account(s)</source>
        <translation><numerusform>Stolen money through %n account</numerusform><numerusform>Stolen money through %n accounts</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>All transfers of %n account(s)</source>
        <translation><numerusform>All transfers of %n account</numerusform><numerusform>All transfers of %n accounts</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::MoneyColumns</name>
    <message numerus="yes">
        <source>and %1 not queried (%n account(s))</source>
        <extracomment>%n accounts, %1 their sum</extracomment>
        <translation><numerusform>and %1 not queried (%n account)</numerusform><numerusform>and %1 not queried (%n accounts)</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::MoneyPage</name>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation><numerusform>%n incident</numerusform><numerusform>%n incidents</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>All %n incidents together</source>
        <translation><numerusform>%n incident</numerusform><numerusform>All %n incidents together</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::NarrativePair</name>
    <message numerus="yes">
        <source>%n shared stretch(es)</source>
        <translation><numerusform>%n shared stretch</numerusform><numerusform>%n shared stretches</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::PasswordDialog</name>
    <message numerus="yes">
        <source>%n archive(s) can only be opened with a password:</source>
        <translation><numerusform>%n archive can only be opened with a password:</numerusform><numerusform>%n archives can only be opened with a password:</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>and %n more</numerusform><numerusform>and %n more</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::PathsView</name>
    <message numerus="yes">
        <source>%n way(s).</source>
        <translation><numerusform>%n way.</numerusform><numerusform>%n ways.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Way %1, of %n transfer(s)</source>
        <translation><numerusform>Way %1, of %n transfer</numerusform><numerusform>Way %1, of %n transfers</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::ProfileList</name>
    <message numerus="yes">
        <source>used for %n source(s) of this case</source>
        <translation><numerusform>used for %n source of this case</numerusform><numerusform>used for %n sources of this case</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::QueuePane</name>
    <message numerus="yes">
        <source>To decide: %n</source>
        <translation><numerusform>To decide: %n</numerusform><numerusform>To decide: %n</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Nothing is left to decide. Below the threshold of %1 there are %n more pair(s). Look at them?</source>
        <translation><numerusform>Nothing is left to decide. Below the threshold of %1 there is %n more pair. Look at it?</numerusform><numerusform>Nothing is left to decide. Below the threshold of %1 there are %n more pairs. Look at them?</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Decided: %n</source>
        <translation><numerusform>Decided: %n</numerusform><numerusform>Decided: %n</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Reviewers disagree on %n pair(s)</source>
        <translation><numerusform>Reviewers disagree on %n pair</numerusform><numerusform>Reviewers disagree on %n pairs</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::ReceiptPanel</name>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation><numerusform>%n source</numerusform><numerusform>%n sources</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n imported</source>
        <translation><numerusform>%n imported</numerusform><numerusform>%n imported</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation><numerusform>%n already there</numerusform><numerusform>%n already there</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n not taken in</source>
        <translation><numerusform>%n not taken in</numerusform><numerusform>%n not taken in</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Rejected: %n row(s)</source>
        <translation><numerusform>Rejected: %n row</numerusform><numerusform>Rejected: %n rows</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n rejected row(s)</source>
        <translation><numerusform>%n rejected row</numerusform><numerusform>%n rejected rows</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::RefundDialog</name>
    <message numerus="yes">
        <source>Of %n incident(s) nothing could be followed; their victims are not in this plan.</source>
        <translation><numerusform>Of one incident nothing could be followed; its victim is not in this plan.</numerusform><numerusform>Of %n incidents nothing could be followed; their victims are not in this plan.</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::SankeyChart</name>
    <message numerus="yes">
        <source>%1 → %2
%3 · %n transfer(s)
%4 – %5</source>
        <comment>two names, sum, first and last moment</comment>
        <translation><numerusform>%1 → %2
%3 · %n transfer
%4 – %5</numerusform><numerusform>%1 → %2
%3 · %n transfers
%4 – %5</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::SearchBox</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation><numerusform>%n hit</numerusform><numerusform>%n hits</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::SearchHits</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation><numerusform>%n account</numerusform><numerusform>%n accounts</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::SeriesPage</name>
    <message numerus="yes">
        <source>%n present</source>
        <translation><numerusform>%n present</numerusform><numerusform>%n present</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the other review taken over</source>
        <translation><numerusform>%n line of the other review taken over</numerusform><numerusform>%n lines of the other review taken over</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::SeriesPreview</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>incidents</comment>
        <translation><numerusform>%n more</numerusform><numerusform>%n more</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation><numerusform>%n incident</numerusform><numerusform>%n incidents</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Too many incidents to be drawn: %n is left out, only the pair and the strongest shared grounds are there.</source>
        <comment>incidents</comment>
        <translation><numerusform>Too many incidents to be drawn: %n is left out, only the pair and the strongest shared grounds are there.</numerusform><numerusform>Too many incidents to be drawn: %n are left out, only the pair and the strongest shared grounds are there.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n weaker shared ground(s) not drawn</source>
        <translation><numerusform>%n weaker shared ground not drawn</numerusform><numerusform>%n weaker shared grounds not drawn</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 %2: %n incident(s)</source>
        <comment>kind of ground, its value</comment>
        <translation><numerusform>%1 %2: %n incident</numerusform><numerusform>%1 %2: %n incidents</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::SourcesView</name>
    <message numerus="yes">
        <source>%n source(s) lack(s) the number of the legal document by which it was obtained.</source>
        <translation><numerusform>%n source lacks the number of the legal document by which it was obtained.</numerusform><numerusform>%n sources lack the number of the legal document by which it was obtained.</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::StatusLine</name>
    <message numerus="yes">
        <source>%n incident(s) selected</source>
        <translation><numerusform>%n incident selected</numerusform><numerusform>%n incidents selected</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) or other thing(s) selected</source>
        <translation><numerusform>%n account or other thing selected</numerusform><numerusform>%n accounts or other things selected</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) selected</source>
        <translation><numerusform>%n transfer selected</numerusform><numerusform>%n transfers selected</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::StopColumns</name>
    <message numerus="yes">
        <source>Total: %n account(s)</source>
        <translation><numerusform>Total: %n account</numerusform><numerusform>Total: %n accounts</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::StopView</name>
    <message numerus="yes">
        <source>Request sheets for %n bank(s) lie in %1 and %2.</source>
        <translation><numerusform>The request sheet for %n bank lies in %1 and %2.</numerusform><numerusform>Request sheets for %n banks lie in %1 and %2.</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::SumLine</name>
    <message numerus="yes">
        <source>Stolen (%n transfer(s))</source>
        <translation><numerusform>Stolen (%n transfer)</numerusform><numerusform>Stolen (%n transfers)</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::ThresholdPane</name>
    <message numerus="yes">
        <source>%n pair(s) from the threshold on</source>
        <translation><numerusform>%n pair from the threshold on</numerusform><numerusform>%n pairs from the threshold on</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n series</source>
        <translation><numerusform>%n series</numerusform><numerusform>%n series</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s), logarithmic</source>
        <translation><numerusform>%n pair, logarithmic</numerusform><numerusform>%n pairs, logarithmic</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation><numerusform>%n pair</numerusform><numerusform>%n pairs</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::TimeBrush</name>
    <message numerus="yes">
        <source>%n week(s) a bar</source>
        <translation><numerusform>%n week a bar</numerusform><numerusform>%n weeks a bar</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) a bar</source>
        <translation><numerusform>%n day a bar</numerusform><numerusform>%n days a bar</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) a bar</source>
        <translation><numerusform>%n hour a bar</numerusform><numerusform>%n hours a bar</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) a bar</source>
        <translation><numerusform>%n minute a bar</numerusform><numerusform>%n minutes a bar</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) a bar</source>
        <translation><numerusform>%n second a bar</numerusform><numerusform>%n seconds a bar</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n fact(s)</source>
        <comment>span of a bar</comment>
        <translation><numerusform>%1: %n fact</numerusform><numerusform>%1: %n facts</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>incidents at one moment</comment>
        <translation><numerusform>and %n more</numerusform><numerusform>and %n more</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::TrunkWords</name>
    <message numerus="yes">
        <source>%n link(s) hidden</source>
        <translation><numerusform>%n link hidden</numerusform><numerusform>%n links hidden</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) hidden, not thinned out</source>
        <translation><numerusform>%n link hidden, not thinned out</numerusform><numerusform>%n links hidden, not thinned out</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n folded</source>
        <comment>accounts and exits</comment>
        <translation><numerusform>%n folded</numerusform><numerusform>%n folded</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::LinkModelDialog</name>
    <message numerus="yes">
        <source>%n pair(s) are known to be of one series, by decisions and by the register</source>
        <translation><numerusform>%n pair is known to be of one series, by decisions and by the register</numerusform><numerusform>%n pairs are known to be of one series, by decisions and by the register</numerusform></translation>
    </message>
</context>
<context>
    <name>ReviewText</name>
    <message numerus="yes">
        <source>learned from %n pair(s) of one series</source>
        <translation><numerusform>learned from %n pair of one series</numerusform><numerusform>learned from %n pairs of one series</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::RailItem</name>
    <message numerus="yes">
        <source>%n waiting for a decision</source>
        <comment>things of a workspace</comment>
        <translation><numerusform>%n waiting for a decision</numerusform><numerusform>%n waiting for a decision</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::ReviewProgress</name>
    <message numerus="yes">
        <source>%n must agree</source>
        <comment>reviewers</comment>
        <translation><numerusform>%n must agree</numerusform><numerusform>%n must agree</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>A decision binds when %n reviewer(s) agree</source>
        <translation><numerusform>A decision binds when %n reviewer agrees</numerusform><numerusform>A decision binds when %n reviewers agree</numerusform></translation>
    </message>
</context>
<context>
    <name>SeriesText</name>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation><numerusform>%n incident</numerusform><numerusform>%n incidents</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) of %1</source>
        <comment>category</comment>
        <translation><numerusform>%n incident of %1</numerusform><numerusform>%n incidents of %1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s), mostly %1</source>
        <comment>category</comment>
        <translation><numerusform>%n incident, mostly %1</numerusform><numerusform>%n incidents, mostly %1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n without a figure)</source>
        <comment>loss, incidents</comment>
        <translation><numerusform>%1 (%n without a figure)</numerusform><numerusform>%1 (%n without a figure)</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 and others, %n in all</source>
        <comment>grounds</comment>
        <translation><numerusform>%1 and others, %n in all</numerusform><numerusform>%1 and others, %n in all</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n victim(s)</source>
        <translation><numerusform>%n victim</numerusform><numerusform>%n victims</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation><numerusform>%n account</numerusform><numerusform>%n accounts</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n phone(s)</source>
        <translation><numerusform>%n phone</numerusform><numerusform>%n phones</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::CategoryPane</name>
    <message numerus="yes">
        <source>Without a category: %n</source>
        <translation><numerusform>Without a category: %n</numerusform><numerusform>Without a category: %n</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>learnt from %n incident(s)</source>
        <translation><numerusform>learnt from %n incident</numerusform><numerusform>learnt from %n incidents</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Decided: %n</source>
        <translation><numerusform>Decided: %n</numerusform><numerusform>Decided: %n</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::PairLists</name>
    <message numerus="yes">
        <source>To decide: %n</source>
        <translation><numerusform>To decide: %n</numerusform><numerusform>To decide: %n</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Decided: %n</source>
        <translation><numerusform>Decided: %n</numerusform><numerusform>Decided: %n</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Reviewers disagree on %n pair(s)</source>
        <translation><numerusform>Reviewers disagree on %n pair</numerusform><numerusform>Reviewers disagree on %n pairs</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::SimilarIncidents</name>
    <message numerus="yes">
        <source>May be of one series with %n incident(s) of the case, which is a lead to be reviewed:</source>
        <translation><numerusform>May be of one series with %n incident of the case, which is a lead to be reviewed:</numerusform><numerusform>May be of one series with %n incidents of the case, which are leads to be reviewed:</numerusform></translation>
    </message>
</context>
<context>
    <name>BriefText</name>
    <message numerus="yes">
        <source>; %n in all</source>
        <comment>behind the strongest grounds</comment>
        <translation><numerusform>; %n in all</numerusform><numerusform>; %n in all</numerusform></translation>
    </message>
</context>
<context>
    <name>jingwei::ui::GroundRows</name>
    <message numerus="yes">
        <source>series %1, %n incident(s)</source>
        <translation><numerusform>series %1, %n incident</numerusform><numerusform>series %1, %n incidents</numerusform></translation>
    </message>
</context>
</TS>
