package se.lagesbild.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.StatusChange;

class ChangeTypeTest {

    @Test
    void shouldKnowEveryKindOfChange() {
        assertThat(Arrays.stream(Change.class.getPermittedSubclasses()).map(type -> upperSnake(type.getSimpleName())))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ChangeType.values()).map(Enum::name).toList());
    }

    @Test
    void shouldMakeTheChangeThatItTookApart() {
        for (StatusChange event : new RandomEvents(1).of("p", 1500)) {
            FieldValues values = new FieldValues();
            ChangeType type = ChangeType.of(event.change());
            type.takeApart(event.change(), values);
            assertThat(type.make(values)).isEqualTo(event.change());
        }
    }

    @Test
    void shouldTellFieldsThatItDoesNotHave() {
        EnumSet<Field> named = EnumSet.of(Field.EVENT_ID, Field.CATEGORY, Field.REASON, Field.VOIDS);

        assertThat(ChangeType.CATEGORY_CHANGED.foreignAmong(named)).containsExactly(Field.REASON, Field.VOIDS);
    }

    @Test
    void shouldKeepTheOrderOfChoicesThatStoredFormsRelyOn() {
        assertThat(Field.GENDER.choices()).extracting(Enum::name).startsWith("WOMAN", "MAN", "UNKNOWN");
        assertThat(Field.EDUCATION.choices())
                .extracting(Enum::name)
                .startsWith("COMPULSORY_AT_MOST", "UPPER_SECONDARY", "POST_SECONDARY", "UNKNOWN");
        assertThat(Field.REASON.choices())
                .extracting(Enum::name)
                .startsWith("WORK", "STUDIES", "OTHER", "CONTACT_LOST", "DECEASED");
        assertThat(Field.OUTCOME.choices()).extracting(Enum::name).startsWith("WORK", "STUDIES", "OTHER");
        assertThat(Field.KIND.choices()).extracting(Enum::name).startsWith("NEW", "EXTENSION", "PROVIDER_CHANGE");
    }

    private static String upperSnake(String camel) {
        return camel.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
