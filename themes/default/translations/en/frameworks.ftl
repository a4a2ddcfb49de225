## Sound financial management and Agenda 2030. The names of the 17 global goals are the UN’s own.

sound-management = Sound financial management
sound-management-lead = { $count ->
    [one] 1 goal matters to sound financial management.
   *[other] { $count } goals matter to sound financial management.
}
sound-management-none = No goal is marked as one that matters to sound financial management.
sound-management-explained = By the Swedish Local Government Act the municipality must have goals for what it does that matter to sound financial management, and the elected auditors must judge whether the result agrees with them. For each such goal this page tells what was adopted, what it is measured by, how it went, where it is heading, how fully it was followed up, what changed on the way, and what was corrected.
sound-management-adopted = Adopted
sound-management-followed = Followed up
sound-management-covered = Judged in { $judged } of { $due } rounds
sound-management-corrections = Corrected
sound-management-no-corrections = Nothing that has been published about the goal has been corrected.
sound-management-no-forecast = No forecast
sound-management-moved = What has changed on the way
sound-management-targets-moved = The target or the baseline has been another for:
correction-listed = { $name }, corrected { $date }
answer-yes = Yes
goal-sound-management = Matters to sound financial management
agenda = Agenda 2030
agenda-lead = { $goals ->
    [one] 1 of the municipality’s goals serves
   *[other] { $goals } of the municipality’s goals serve
} { $served } of the 17 global goals of Agenda 2030.
agenda-none = No goal is linked to Agenda 2030.
agenda-explained = The link is the municipality’s own. It shows what a goal is about, but does not say that the global goal is reached.
agenda-without = No goal of the municipality’s is linked to
agenda-goal = { $number } { $name }
agenda-target = Target { $number }
agenda-whole-goal = The goal as a whole
agenda-target-heading = Global target
agenda-goal-1 = No poverty
agenda-goal-2 = Zero hunger
agenda-goal-3 = Good health and well-being
agenda-goal-4 = Quality education
agenda-goal-5 = Gender equality
agenda-goal-6 = Clean water and sanitation
agenda-goal-7 = Affordable and clean energy
agenda-goal-8 = Decent work and economic growth
agenda-goal-9 = Industry, innovation and infrastructure
agenda-goal-10 = Reduced inequalities
agenda-goal-11 = Sustainable cities and communities
agenda-goal-12 = Responsible consumption and production
agenda-goal-13 = Climate action
agenda-goal-14 = Life below water
agenda-goal-15 = Life on land
agenda-goal-16 = Peace, justice and strong institutions
agenda-goal-17 = Partnerships for the goals
