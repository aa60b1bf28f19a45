package se.lagesbild.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.lagesbild.simulation.Municipalities.Municipality;

class MunicipalitiesTest {

    private static final Map<String, Integer> BY_COUNTY = Map.ofEntries(
            Map.entry("01", 26),
            Map.entry("03", 8),
            Map.entry("04", 9),
            Map.entry("05", 13),
            Map.entry("06", 13),
            Map.entry("07", 8),
            Map.entry("08", 12),
            Map.entry("09", 1),
            Map.entry("10", 5),
            Map.entry("12", 33),
            Map.entry("13", 6),
            Map.entry("14", 49),
            Map.entry("17", 16),
            Map.entry("18", 12),
            Map.entry("19", 10),
            Map.entry("20", 15),
            Map.entry("21", 10),
            Map.entry("22", 7),
            Map.entry("23", 8),
            Map.entry("24", 15),
            Map.entry("25", 14));

    private final Municipalities municipalities = new Municipalities();

    @Test
    void shouldBe290WithOneCodeAndOneNameEach() {
        List<Municipality> all = municipalities.all();

        assertThat(all).hasSize(290);
        assertThat(all).extracting(Municipality::code).doesNotHaveDuplicates().allMatch(code -> code.matches("\\d{4}"));
        assertThat(all).extracting(Municipality::name).doesNotHaveDuplicates().contains("Håbo", "Habo", "Örnsköldsvik");
    }

    @Test
    void shouldHaveAsManyInEachCountyAsThereAre() {
        Map<String, Integer> counted = municipalities.all().stream()
                .collect(Collectors.toMap(one -> one.code().substring(0, 2), one -> 1, Integer::sum));

        assertThat(counted).isEqualTo(BY_COUNTY);
    }

    @Test
    void shouldHaveSwedensInhabitants() {
        assertThat(municipalities.all().stream()
                        .mapToInt(Municipality::inhabitants)
                        .sum())
                .isBetween(10_300_000, 10_500_000);
    }

    @Test
    void shouldBeDrawnInProportionToInhabitants() {
        Dice dice = new Dice(1);
        Map<String, Integer> drawn = new HashMap<>();

        IntStream.range(0, 100_000)
                .forEach(i -> drawn.merge(municipalities.draw(dice).code(), 1, Integer::sum));

        assertThat(drawn.get("0180")).as("Stockholm: 9.4 %").isBetween(9_000, 9_800);
        assertThat(drawn.get("0580")).as("Linköping: 1.6 %").isBetween(1_450, 1_750);
        assertThat(drawn).hasSizeGreaterThan(285);
    }

    @Test
    void shouldHaveMoreOfficesWhereMorePeopleLive() {
        assertThat(offices("2403")).containsExactly("2403-1");
        assertThat(offices("1780")).containsExactly("1780-1", "1780-2");
        assertThat(offices("0580")).containsExactly("0580-1", "0580-2", "0580-3");
    }

    private List<String> offices(String code) {
        Dice dice = new Dice(1);
        Municipality municipality = municipalities.all().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        return IntStream.range(0, 100)
                .mapToObj(i -> municipality.office(dice))
                .distinct()
                .sorted()
                .toList();
    }
}
