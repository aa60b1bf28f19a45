package se.lagesbild.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.measure.Guarantee;
import se.lagesbild.domain.measure.Kind;
import se.lagesbild.domain.measure.OutcomeAfterDays;
import se.lagesbild.domain.measure.Property;
import se.lagesbild.domain.measure.Transition;
import se.lagesbild.domain.measure.Turnover;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.DeregistrationReason;
import se.lagesbild.domain.person.Profile;
import se.lagesbild.domain.person.StatusChange;

/** The comparison is worth something only if it fails when something is wrong: each of these must be found. */
class SeededBugsTest {

    private static final String MATCHING = "outcome-90-matching-service";
    private static final String TO_WORK = "turnover-to-work";
    private static final String GUARANTEE = "youth-guarantee-90";
    private static final String EARLY = "early-programme-share";
    private static final String WAGE_SUPPORT = "wage-support-women-share";
    private static final Property STOM = TestMeasures.in("STOM");
    private static final Property KROM = TestMeasures.in("KROM");
    private static final Set<Transition> WORK = Set.of(Transition.WORK);

    static List<SeededBug> bugs() {
        List<SeededBug> bugs = new ArrayList<>(bugsInKinds());
        bugs.addAll(bugsInEvents());
        bugs.addAll(WrongStays.all());
        return bugs;
    }

    static List<WrongReference> misreadings() {
        List<WrongReference> misreadings = new ArrayList<>(MisreadRates.all());
        misreadings.addAll(MisreadDurations.all());
        misreadings.addAll(MisreadReferrals.all());
        misreadings.addAll(MisreadMunicipal.all());
        return misreadings;
    }

    private static List<SeededBug> bugsInKinds() {
        return List.of(
                SeededBug.inAllKinds("a month lasts one day too long", WrongKinds::monthEndsLate),
                SeededBug.inAllKinds("one contribution in fifty is lost", WrongKinds::dropsSome),
                SeededBug.inAllKinds("the profile of the counting day", WrongKinds::profileOfTheCountingDay),
                SeededBug.inKind(
                        "the opening at the close of the first",
                        TO_WORK,
                        turnover(WrongKinds.dayEarly(TestMeasures.THREE_GROUPS), true)),
                SeededBug.inKind("entrants are ignored", TO_WORK, turnover(TestMeasures.THREE_GROUPS, false)),
                SeededBug.inKind("part-time unemployed are counted", TO_WORK, turnover(TestMeasures.FOUR_GROUPS, true)),
                SeededBug.inKind("outcome after 89 days", MATCHING, outcome(89)),
                SeededBug.inKind("outcome after 91 days", MATCHING, outcome(91)),
                SeededBug.inKind(
                        "outcome on day 90", MATCHING, WrongKinds.goodOnDay90(outcome(90), TestMeasures.IN_WORK)),
                SeededBug.inKind(
                        "two programmes as one",
                        MATCHING,
                        new OutcomeAfterDays(List.of(Property.any(List.of(STOM, KROM))), 90, TestMeasures.IN_WORK)),
                SeededBug.inKind(
                        "guarantee after 89 days", GUARANTEE, guarantee(89, TestMeasures.youthNotInEstablishment())),
                SeededBug.inKind(
                        "guarantee after 91 days", GUARANTEE, guarantee(91, TestMeasures.youthNotInEstablishment())),
                SeededBug.inKind("guarantee also in establishment", GUARANTEE, guarantee(90, Property.youth())),
                SeededBug.inKind(
                        "three months a day early",
                        EARLY,
                        TestMeasures.earlyProgramme(WrongKinds.dayEarly(Property.tenure(3, 12)))),
                SeededBug.inKind("twelve months included", EARLY, TestMeasures.earlyProgramme(Property.tenure(3, 13))),
                SeededBug.inKind(
                        "one wage support is forgotten", WAGE_SUPPORT, TestMeasures.womenStarting("38", "39", "42")),
                SeededBug.inKind(
                        "from one wage support to another is no start",
                        WAGE_SUPPORT,
                        WrongKinds.withoutMoves(
                                TestMeasures.womenStarting("38", "39", "42", "43"),
                                Property.inCategories(Set.of("38", "39", "42", "43")))));
    }

    private static List<SeededBug> bugsInEvents() {
        return List.of(
                SeededBug.inVintage("vintages are ignored"),
                SeededBug.inEvents("amendments are ignored", SeededBug::firstArrivals),
                SeededBug.inEvents("a deregistration ends participations", SeededBug::endedByDeregistration),
                SeededBug.inEachEvent(
                        "voids are ignored", event -> event.change() instanceof Change.Voided ? null : event),
                SeededBug.inEachEvent(
                        "offers are ignored",
                        event -> event.change() instanceof Change.InterventionOffered ? null : event),
                SeededBug.inEachEvent("the dead live", SeededBugsTest::notDeceased),
                SeededBug.inEachEvent("planned ends are ignored", SeededBugsTest::withoutPlannedEnd),
                SeededBug.inEachEvent(
                        "extensions are ignored",
                        event -> event.change() instanceof Change.ProgrammeExtended ? null : event),
                SeededBug.inEachEvent("a profile change holds from the day after", SeededBugsTest::profileDayLate),
                SeededBug.inEvents("registration does not order a day's changes", SeededBug::registeredAtOnce),
                SeededBug.inEachEvent("born on 29 February, older on 28 February", SeededBugsTest::bornOn28February),
                SeededBug.inEachEvent(
                        "an activity's last day is not one of it",
                        event -> event.change() instanceof Change.ActivityEnded
                                ? with(event, event.day() - 1, event.change())
                                : event),
                SeededBug.inEachEvent(
                        "activities do not end",
                        event -> event.change() instanceof Change.ActivityEnded ? null : event),
                SeededBug.inEachEvent(
                        "studies do not end", event -> event.change() instanceof Change.StudiesEnded ? null : event),
                SeededBug.inEachEvent("a day to come has come when it is registered", SeededBugsTest::alreadyCome),
                SeededBug.inEachEvent("a planned activity is ongoing", SeededBugsTest::plannedIsOngoing));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bugs")
    void shouldBeFound(SeededBug bug) {
        requireFound(new Judge(bug, TestMeasures.kinds().keySet()));
    }

    /** One measure's sentence is misread. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("misreadings")
    void shouldFindMisreadings(WrongReference misreading) {
        requireFound(new Judge(misreading, List.of(misreading.measure())));
    }

    private static void requireFound(Judge judge) {
        assertThat(LongStream.rangeClosed(1, 1_000)).anyMatch(judge::disagrees);
    }

    private static Kind turnover(Property population, boolean entrants) {
        return new Turnover(population, entrants, WORK);
    }

    private static Kind outcome(int days) {
        return new OutcomeAfterDays(List.of(STOM, KROM), days, TestMeasures.IN_WORK);
    }

    private static Kind guarantee(int days, Property eligible) {
        return new Guarantee(TestMeasures.OPENLY_UNEMPLOYED, days, eligible);
    }

    private static StatusChange with(StatusChange event, int day, Change change) {
        return new StatusChange(event.eventId(), event.personId(), day, event.registeredAt(), change);
    }

    private static StatusChange notDeceased(StatusChange event) {
        boolean death = event.change().equals(new Change.Deregistered(DeregistrationReason.DECEASED));
        return death ? with(event, event.day(), new Change.Deregistered(DeregistrationReason.OTHER)) : event;
    }

    private static StatusChange alreadyCome(StatusChange event) {
        int registered = Day.of(Instant.ofEpochMilli(event.registeredAt()));
        return with(event, Math.min(event.day(), registered), event.change());
    }

    private static StatusChange plannedIsOngoing(StatusChange event) {
        return event.change() instanceof Change.ActivityPlanned planned
                ? with(
                        event,
                        event.day(),
                        new Change.ActivityStarted(planned.activityId(), planned.activity(), "JOB", true, true))
                : event;
    }

    private static StatusChange withoutPlannedEnd(StatusChange event) {
        return event.change() instanceof Change.ProgrammeStarted start
                ? with(
                        event,
                        event.day(),
                        new Change.ProgrammeStarted(start.programme(), start.participationId(), null))
                : event;
    }

    private static StatusChange profileDayLate(StatusChange event) {
        return event.change() instanceof Change.ProfileChanged ? with(event, event.day() + 1, event.change()) : event;
    }

    private static StatusChange bornOn28February(StatusChange event) {
        if (event.change() instanceof Change.Enrolled enrolled) {
            return with(
                    event, event.day(), new Change.Enrolled(enrolled.category(), bornOn28February(enrolled.profile())));
        }
        return event.change() instanceof Change.ProfileChanged changed
                ? with(event, event.day(), new Change.ProfileChanged(bornOn28February(changed.profile())))
                : event;
    }

    private static Profile bornOn28February(Profile profile) {
        LocalDate birth = profile.birthDate();
        boolean leapDay = birth != null && birth.getMonthValue() == 2 && birth.getDayOfMonth() == 29;
        return new Profile(
                profile.gender(),
                leapDay ? birth.minusDays(1) : birth,
                profile.municipality(),
                profile.office(),
                profile.education(),
                profile.reducedWorkCapacity());
    }
}
