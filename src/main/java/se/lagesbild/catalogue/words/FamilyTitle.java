package se.lagesbild.catalogue.words;

import java.util.Locale;
import se.lagesbild.domain.measure.Family;

/** What a family of measures is called. */
public record FamilyTitle(String english, String swedish) {

    public static FamilyTitle of(Family family) {
        return switch (family) {
            case TURNOVER -> new FamilyTitle("Turnover to work and studies", "Omsättning till arbete och studier");
            case OUTCOME_90 -> new FamilyTitle("Outcome after 90 days", "Resultat efter 90 dagar");
            case YOUTH_GUARANTEE -> new FamilyTitle("Young people", "Ungdomar");
            case PARTICIPATION -> new FamilyTitle("Participation and activity", "Deltagande och aktivitet");
            case DECISIONS -> new FamilyTitle("Decisions and referrals", "Beslut och anvisningar");
            case MUNICIPAL -> new FamilyTitle("Municipal labour-market programmes", "Kommunala arbetsmarknadsinsatser");
        };
    }

    @Override
    public String toString() {
        return english + " (" + swedish.toLowerCase(Locale.ROOT) + ")";
    }
}
