package se.lagesbild.cli;

import picocli.CommandLine.IVersionProvider;
import se.lagesbild.app.Version;

/** What {@code --version} prints. */
final class VersionLine implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"lagesbild " + Version.text()};
    }
}
