package se.lagesbild.simulation;

/** What a person does on a day: the tasks on the agenda, in their order. */
final class Life {

    /** Those who would have been registered already when the histories begin; their enrolment comes soon after. */
    private static final double REGISTERED_BEFORE = 0.4;

    private static final double FIRST_WAIT = 60;
    private static final double LATER_WAIT = 450;

    private final Desk desk;
    private final Outlook outlook = new Outlook(new MonthlyRates());
    private final Faces faces = new Faces(new Municipalities());
    private final Offers offers;
    private final Register register;
    private final Services services;
    private final Activities activities;
    private final Frameworks frameworks;
    private final Studies studies;
    private final Moves moves;

    Life(Desk desk) {
        this.desk = desk;
        offers = new Offers(desk);
        register = new Register(desk, outlook, offers);
        services = new Services(desk, register, offers);
        activities = new Activities(desk);
        frameworks = new Frameworks(desk, register, activities);
        studies = new Studies(desk);
        moves = new Moves(desk, register, services, frameworks, activities, studies, faces);
    }

    /** Notes when somebody never registered enrols. */
    void expect(Person person, int today) {
        boolean atOnce = person.dice.chance(REGISTERED_BEFORE);
        register.comeBack(person, today, atOnce ? FIRST_WAIT : LATER_WAIT);
    }

    void act(Person person, int today) {
        desk.receive(today);
        Task task = person.agenda.takeDue(today);
        while (task != null) {
            perform(person, task, today);
            task = person.agenda.takeDue(today);
        }
    }

    private void perform(Person person, Task task, int today) {
        switch (task) {
            case OFFER -> offers.make(person, today);
            case ACTIVITY -> activities.step(person, today);
            case STUDIES -> studies.end(person, today);
            case SERVICE -> services.review(person, today);
            case FRAMEWORK -> frameworks.review(person, today);
            case MOVE -> move(person, today);
        }
    }

    private void move(Person person, int today) {
        Move move = person.nextMove;
        if (!person.isRegistered()) {
            enrol(person, today);
        } else if (move != null) {
            moves.make(person, move, today);
        }
        if (!person.agenda.has(Task.MOVE)) {
            outlook.look(person, today);
        }
    }

    private void enrol(Person person, int today) {
        if (person.profile.birthDate() == null) {
            person.newcomer = person.dice.chance(person.generation.newcomers());
            person.learn(faces.draw(person.dice, person.generation, person.newcomer, today));
        }
        register.enrol(person, today);
    }
}
