package se.lagesbild.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.DeregistrationReason;
import se.lagesbild.testing.Measured;
import se.lagesbild.testing.Person;

/** What the shipped parameters of some measures come to, where a slip in a file would be easy to make. */
class ShippedMeasuresTest {

    private static final Catalogue CATALOGUE = CatalogueLoader.shipped();

    private final Person person = Person.of("a").enrolled("2018-01-01", "81");

    @Test
    void shouldMeasureWhoLeftTheEstablishmentProgrammeForAnother() {
        person.programmeStarted("2018-01-01", "ETP", "p", "2018-05-30")
                .programmeStarted("2018-04-01", "AUB", "q")
                .categoryChanged("2018-06-01", "41");

        String id = "establishment-leavers-to-work-or-studies";
        assertThat(in("2018-05", id)).as("still there on 30 April").isEqualTo("0/0");
        assertThat(in("2018-06", id)).as("last day 30 May").isEqualTo("1/1");

        person.programmeEnded("2018-05-31", "p");
        assertThat(in("2018-06", id)).as("last day 31 May").isEqualTo("0/0");
        assertThat(in("2018-07", id)).isEqualTo("0/1");
    }

    @Test
    void shouldNotMeasureWhoIsBackInTheEstablishmentProgrammeOrInNoOther() {
        person.programmeStarted("2018-01-01", "ETP", "p", "2018-04-10")
                .programmeStarted("2018-04-20", "MUN_OSA", "q")
                .programmeStarted("2018-05-20", "AUB", "r")
                .programmeStarted("2018-06-20", "ETP", "s");

        String id = "establishment-leavers-to-work-or-studies";
        assertThat(in("2018-05", id)).as("municipal only").isEqualTo("0/0");
        assertThat(in("2018-06", id)).as("another programme").isEqualTo("0/1");
        assertThat(in("2018-07", id)).as("back").isEqualTo("0/0");
    }

    @Test
    void shouldMeasureParticipantsInTheJobGuaranteeAtTheOpening() {
        person.programmeStarted("2018-03-01", "JOB", "p").deregistered("2018-04-01", DeregistrationReason.STUDIES);

        assertThat(in("2018-03", "job-guarantee-to-work-or-studies")).isEqualTo("0/0");
        assertThat(in("2018-04", "job-guarantee-to-work-or-studies")).isEqualTo("1/1");
    }

    @Test
    void shouldCountActivitiesOfTheProgrammeAlone() {
        person.programmeStarted("2018-01-01", "JOB", "p").activityStarted("2018-02-10", "x", "UGA");

        assertThat(in("2018-02", "activity-share-job-uga")).isEqualTo("0/1");
        assertThat(in("2018-02", "job-no-activity-share")).isEqualTo("1/1");

        person.programmeStarted("2018-03-01", "UGA", "q");
        assertThat(in("2018-03", "activity-share-job-uga"))
                .as("in both programmes, active in one")
                .isEqualTo("1/1");
        assertThat(in("2018-03", "job-no-activity-share")).isEqualTo("1/1");
    }

    @Test
    void shouldTellKindsOfActivityApart() {
        person.programmeStarted("2018-01-01", "JOB", "p")
                .on("2018-02-10", new Change.ActivityStarted("x", "PRACTICE", "JOB", true, null))
                .on("2018-03-10", new Change.ActivityStarted("y", "COURSE", "JOB", null, true))
                .activityEnded("2018-03-30", "x")
                .programmeStarted("2018-01-01", "ETP", "q")
                .activityStarted("2018-03-31", "z", "ETP");

        assertThat(in("2018-02", "job-workplace-share")).isEqualTo("1/1");
        assertThat(in("2018-02", "job-external-provider-share")).isEqualTo("0/1");
        assertThat(in("2018-03", "job-workplace-share")).isEqualTo("0/1");
        assertThat(in("2018-03", "job-external-provider-share")).isEqualTo("1/1");
        assertThat(in("2018-02", "activity-share-establishment")).isEqualTo("0/1");
        assertThat(in("2018-03", "activity-share-establishment")).isEqualTo("1/1");
    }

    @Test
    void shouldMeasureWhatParticipantsInTheEstablishmentProgrammeDo() {
        person.programmeStarted("2018-01-01", "ETP", "p", "2018-12-31")
                .programmeStarted("2018-01-01", "MUN_OSA", "q")
                .studiesStarted("2018-02-10", "s")
                .studiesEnded("2018-03-30", "s")
                .programmeStarted("2018-03-01", "STOM", "r")
                .categoryChanged("2018-03-01", "33");

        assertThat(in("2018-02", "establishment-studying-share")).isEqualTo("1/1");
        assertThat(in("2018-03", "establishment-studying-share")).isEqualTo("0/1");
        assertThat(in("2018-02", "establishment-working-share")).isEqualTo("0/1");
        assertThat(in("2018-03", "establishment-working-share")).isEqualTo("1/1");
        assertThat(in("2018-02", "establishment-programme-share")).isEqualTo("0/1");
        assertThat(in("2018-03", "establishment-programme-share")).isEqualTo("1/1");
        assertThat(in("2019-01", "establishment-programme-share")).isEqualTo("0/0");
    }

    @Test
    void shouldCountEachMunicipalExitInOneOfTwoMeasures() {
        person.programmeStarted("2018-01-01", "MUN_OSA", "p").programmeEnded("2018-02-28", "p");

        assertThat(in("2018-02", "municipal-exits-to-neither")).isEqualTo("1");
        assertThat(in("2018-02", "municipal-exits-to-work-or-studies")).isEqualTo("0");
        assertThat(in("2018-02", "municipal-osa-exits-to-work-or-studies")).isEqualTo("0");
    }

    @Test
    void shouldCountThreeKindsOfPlacement() {
        person.programmeStarted("2018-02-01", "MUN_OSA", "p")
                .programmeStarted("2018-02-01", "MUN_WORK_TRAINING", "q")
                .programmeStarted("2018-02-01", "MUN_WORK_PRACTICE", "r")
                .programmeStarted("2018-02-28", "MUN_EMPLOYMENT", "s");

        assertThat(in("2018-02", "municipal-placements")).isEqualTo("3");
    }

    private String in(String month, String id) {
        return Measured.by(CATALOGUE.find(id).measure().kind(), person).in(month);
    }
}
