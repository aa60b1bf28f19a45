package se.lagesbild.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import se.lagesbild.catalogue.place.PlacesReader;
import se.lagesbild.catalogue.yaml.Problems;
import se.lagesbild.catalogue.yaml.YamlFile;

/**
 * Loads the catalogue: the files that are shipped, a directory of the user's own with files of the same layout, or both.
 * In a directory all files count whose names end in {@code .yaml}, in the order of their names, and the two files of
 * places.
 */
public final class CatalogueLoader {

    private static final String ENDING = ".yaml";

    /** A jar cannot be asked what is in a directory of it. */
    private static final List<String> SHIPPED = List.of(
            CatalogueReader.CATEGORIES,
            CatalogueReader.PROGRAMMES,
            CatalogueReader.NOT_COMPUTABLE,
            "turnover.yaml",
            "turnover-programmes.yaml",
            "outcome-90.yaml",
            "youth-guarantee.yaml",
            "participation.yaml",
            "activities.yaml",
            "establishment.yaml",
            "decisions.yaml",
            "municipal.yaml");

    private CatalogueLoader() {}

    /** What is shipped. */
    public static Catalogue shipped() {
        Problems problems = new Problems();
        PlacesReader places = new PlacesReader(problems);
        places.readShipped();
        return new CatalogueReader(problems).read(shippedFiles(problems), places);
    }

    /**
     * What is shipped, and what the directory adds. A file there may define anew what is shipped (a measure, a category,
     * a programme) if it says {@code replaces: true}. A file of places there takes the place of the shipped one of its name.
     *
     * @throws CatalogueException if the directory cannot be read or anything in it is wrong
     */
    public static Catalogue shippedAnd(Path directory) {
        Problems problems = new Problems();
        PlacesReader places = new PlacesReader(problems);
        places.readShipped();
        List<CatalogueFile> files = new ArrayList<>(shippedFiles(problems));
        files.addAll(filesIn(directory, places, problems));
        return new CatalogueReader(problems).read(files, places);
    }

    /**
     * What the directory holds, and nothing that is shipped.
     *
     * @throws CatalogueException if the directory cannot be read or anything in it is wrong
     */
    public static Catalogue only(Path directory) {
        Problems problems = new Problems();
        PlacesReader places = new PlacesReader(problems);
        return new CatalogueReader(problems).read(filesIn(directory, places, problems), places);
    }

    private static List<CatalogueFile> shippedFiles(Problems problems) {
        return SHIPPED.stream()
                .map(name -> {
                    try (InputStream content = resource(name)) {
                        return new CatalogueFile(
                                CatalogueFile.Origin.SHIPPED, name, YamlFile.read(name, content, problems));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(CatalogueLoader.class.getResourceAsStream("/catalogue/" + name), name);
    }

    private static List<CatalogueFile> filesIn(Path directory, PlacesReader places, Problems problems) {
        List<CatalogueFile> files = new ArrayList<>();
        for (Path path : pathsIn(directory)) {
            String name = path.getFileName().toString();
            try (InputStream content = Files.newInputStream(path)) {
                if (PlacesReader.isPlaces(name)) {
                    places.read(name, content);
                } else {
                    files.add(
                            new CatalogueFile(CatalogueFile.Origin.OWN, name, YamlFile.read(name, content, problems)));
                }
            } catch (IOException e) {
                throw new CatalogueException(List.of(path + ": cannot be read"));
            }
        }
        return files;
    }

    private static List<Path> pathsIn(Path directory) {
        try (Stream<Path> paths = Files.list(directory)) {
            List<Path> files = paths.filter(
                            path -> isPartOfACatalogue(path.getFileName().toString()))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new CatalogueException(List.of(directory + ": no file in it ends in " + ENDING));
            }
            return files;
        } catch (IOException e) {
            throw new CatalogueException(List.of(directory + ": is no directory that can be read"));
        }
    }

    private static boolean isPartOfACatalogue(String name) {
        return name.endsWith(ENDING) || PlacesReader.isPlaces(name);
    }
}
