package se.lagesbild.oracle;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.DeregistrationReason;
import se.lagesbild.domain.person.StatusChange;

/** Whether a random history meets a rule of the contract, by the rule's name. */
final class RuleMet {

    static final Map<String, Predicate<RandomHistory>> ALL = all();

    private RuleMet() {}

    private static Map<String, Predicate<RandomHistory>> all() {
        Map<String, Predicate<RandomHistory>> all = new TreeMap<>();
        for (Class<?> type : Change.class.getPermittedSubclasses()) {
            all.put("event " + type.getSimpleName(), inEvents(event -> type.isInstance(event.change())));
        }
        for (DeregistrationReason reason : DeregistrationReason.values()) {
            all.put("left " + reason, inEvents(event -> event.change().equals(new Change.Deregistered(reason))));
        }
        versions(all);
        stays(all);
        days(all);
        return all;
    }

    private static void versions(Map<String, Predicate<RandomHistory>> all) {
        all.put("duplicate", inVersions(StatusChange::equals));
        all.put("amended day", inVersions((a, b) -> a.registeredAt() < b.registeredAt() && a.day() != b.day()));
        all.put(
                "amended type",
                inVersions((a, b) -> a.registeredAt() < b.registeredAt()
                        && a.change().getClass() != b.change().getClass()));
        all.put("void before its target", inPairs((a, b) -> a.change().equals(new Change.Voided(b.eventId()))));
        all.put("void after its target", inPairs((a, b) -> b.change().equals(new Change.Voided(a.eventId()))));
        all.put("registered before its day", inEvents(event -> registration(event) < event.day()));
        all.put("registered in a later month", inEvents(StatusChange::isLate));
        all.put(
                "several changes on a day",
                inPairs((a, b) -> a.day() == b.day() && !a.eventId().equals(b.eventId())));
    }

    private static void stays(Map<String, Predicate<RandomHistory>> all) {
        all.put(
                "participation started twice",
                inPairs((a, b) -> a.change() instanceof Change.ProgrammeStarted one
                        && b.change() instanceof Change.ProgrammeStarted other
                        && one.participationId().equals(other.participationId())
                        && !one.programme().equals(other.programme())));
        all.put(
                "participation ended twice",
                inPairs((a, b) -> a.day() < b.day()
                        && a.change() instanceof Change.ProgrammeEnded one
                        && b.change() instanceof Change.ProgrammeEnded other
                        && one.participationId().equals(other.participationId())
                        && one.outcome() != other.outcome()));
        all.put("adjoining participations", inPersons(person -> hasNext(person, 1)));
        all.put("participations a day apart", inPersons(person -> hasNext(person, 2)));
        all.put(
                "ended before it started",
                inPersons(person ->
                        person.participations().stream().anyMatch(it -> it.ended() != null && !it.coversSomeDay())));
        all.put(
                "planned to end before it starts",
                inPersons(person ->
                        person.participations().stream().anyMatch(it -> it.ended() == null && !it.coversSomeDay())));
        all.put(
                "municipal programme of no name in the contract",
                inPersons(person -> person.participations().stream()
                        .anyMatch(it -> it.programme().equals("MUN_SUMMER") && it.ended() != null)));
    }

    private static void days(Map<String, Predicate<RandomHistory>> all) {
        all.put(
                "two wage supports in a month",
                onDays((person, day) -> supported(person, day)
                        && !person.on(day).category().equals(person.on(day - 1).category())
                        && Month.of(day).firstDay() < day
                        && supported(person, day - 1)));
        all.put(
                "turns 16 or 25",
                onDays((person, day) -> OnDay.YOUTH.holds(person, day) != OnDay.YOUTH.holds(person, day - 1)
                        && person.on(day).profile().equals(person.on(day - 1).profile())));
        all.put(
                "activity of another programme",
                onDays((person, day) -> OnDay.participatesIn("JOB").holds(person, day)
                        && OnDay.ongoingActivity("UGA", any -> true).holds(person, day)));
        all.put(
                "in JOB and in UGA",
                onDays((person, day) -> person.on(day).programmes().containsAll(List.of("JOB", "UGA"))));
        all.put(
                "two referrals of a person in a month",
                inPairs((a, b) -> a.day() < b.day()
                        && Month.of(a.day()).equals(Month.of(b.day()))
                        && a.change() instanceof Change.ActivityPlanned
                        && b.change() instanceof Change.ActivityPlanned));
    }

    private static boolean supported(PersonDays person, int day) {
        String category = person.on(day).category();
        return category != null && List.of("38", "39", "42", "43").contains(category);
    }

    private static int registration(StatusChange event) {
        return (int) Math.floorDiv(event.registeredAt(), 24 * 60 * 60 * 1000L);
    }

    private static Predicate<RandomHistory> inEvents(Predicate<StatusChange> rule) {
        return history -> history.delivered().stream().anyMatch(rule);
    }

    /** Of two events of one person, in the order of their arrival. */
    private static Predicate<RandomHistory> inPairs(BiPredicate<StatusChange, StatusChange> rule) {
        return history -> byPerson(history).stream().anyMatch(events -> {
            for (int i = 0; i < events.size(); i++) {
                StatusChange first = events.get(i);
                if (events.subList(i + 1, events.size()).stream().anyMatch(second -> rule.test(first, second))) {
                    return true;
                }
            }
            return false;
        });
    }

    private static Predicate<RandomHistory> inVersions(BiPredicate<StatusChange, StatusChange> rule) {
        return inPairs((a, b) -> a.eventId().equals(b.eventId()) && rule.test(a, b));
    }

    /** Whether some participation begins so many days after the end of another in the same programme. */
    private static boolean hasNext(PersonDays person, int later) {
        return person.participations().stream()
                .anyMatch(one -> person.participations().stream()
                        .anyMatch(next -> next.programme().equals(one.programme())
                                && next.coversSomeDay()
                                && next.start() == one.end() + later));
    }

    private static Predicate<RandomHistory> inPersons(Predicate<PersonDays> rule) {
        return history -> byPerson(history).stream()
                .map(events -> KnownEvents.of(events, null))
                .filter(known -> !known.isEmpty())
                .map(PersonDays::new)
                .anyMatch(rule);
    }

    private static Predicate<RandomHistory> onDays(BiPredicate<PersonDays, Integer> rule) {
        return history -> {
            int lastDay = lastDay(history);
            return inPersons(person -> {
                        for (int day = person.firstDay(); day <= lastDay; day++) {
                            if (rule.test(person, day)) {
                                return true;
                            }
                        }
                        return false;
                    })
                    .test(history);
        };
    }

    private static int lastDay(RandomHistory history) {
        return history.days().get(history.days().size() - 1);
    }

    private static Collection<List<StatusChange>> byPerson(RandomHistory history) {
        return history.delivered().stream()
                .collect(Collectors.groupingBy(StatusChange::personId))
                .values();
    }
}
