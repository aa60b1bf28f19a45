package se.lagesbild.topology;

/** Lets tests elsewhere have something pass. */
public record PassingFlow(Flow flow) {

    public PassingFlow() {
        this(new Flow());
    }

    /** A record has been read. */
    public void arrive() {
        flow.arrived();
    }
}
