package se.lagesbild.cli.replay;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import se.lagesbild.replay.count.Counted;
import se.lagesbild.replay.count.VintageCounter;
import se.lagesbild.replay.manifest.Manifest;
import se.lagesbild.replay.manifest.Verification;

/**
 * {@code replay --verify}: compares what comes out with what a manifest recorded.
 *
 * @param replay of the same question
 */
record ReplayVerification(Manifest recorded, Manifest.Begun replay, PrintWriter out, PrintWriter err)
        implements ReplayTask {

    @Override
    public int run(ReplaySource source) throws IOException {
        Counted<VintageCounter> counted = source.count(() -> new VintageCounter(
                replay.latest(), replay.question().counted(), replay.catalogue().categories()));
        if (counted == null) {
            return 1;
        }
        return tell(new Verification(
                recorded,
                replay.done(
                        Clock.systemUTC().instant(),
                        source.read(),
                        counted.events(),
                        replay.question().answer(counted.sums().tally()))));
    }

    /** What else is different is a cause where something differs, and a remark where nothing does. */
    private int tell(Verification verification) {
        boolean verified = verification.differences().isEmpty();
        if (verified) {
            verification.circumstances().forEach(line -> err.println("lagesbild: the same in spite of " + line));
            Manifest now = verification.now();
            out.println("verified: figures " + now.counts().figures() + ", events "
                    + now.counts().accepted() + ", SHA-256 " + now.result().sha256());
        } else {
            out.println("not verified:");
            verification.differences().forEach(out::println);
            verification.circumstances().forEach(line -> out.println("beside it, " + line));
        }
        out.flush();
        err.flush();
        return verified ? 0 : 1;
    }
}
