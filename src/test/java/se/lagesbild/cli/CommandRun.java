package se.lagesbild.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** What a command printed, and how it ended. */
public record CommandRun(int status, String out, String err) {

    public static CommandRun of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = LagesbildCommand.execute(new PrintWriter(out), new PrintWriter(err), args);
        return new CommandRun(status, out.toString(), err.toString());
    }

    /** A command whose results cannot be written. */
    public static CommandRun onFullDisk(String... args) {
        StringWriter err = new StringWriter();
        StandardOutput full = new StandardOutput(new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                throw new IOException("No space left on device");
            }
        });
        int status = LagesbildCommand.execute(full, new PrintWriter(err), args);
        return new CommandRun(status, "", err.toString());
    }

    public List<String> lines() {
        return out.lines().toList();
    }
}
