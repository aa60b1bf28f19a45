package se.lagesbild.wire;

import se.lagesbild.domain.person.Refusal;
import se.lagesbild.domain.person.Refusal.Reason;

/** What came in is no event, and why. Has no stack trace: refusals are data, and a bad file has many. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    /** @param field the field at fault, or the empty string if it is the whole */
    public RefusedException(Reason reason, String field, String explanation) {
        this(new Refusal(reason, field, explanation));
    }

    public Refusal refusal() {
        return refusal;
    }
}
