import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes RocksDB for other systems than an image's out of a jar, without packing the rest again. */
final class ForLinux {

    public static void main(String[] args) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(args[0]));
                DirectoryStream<Path> libraries = Files.newDirectoryStream(jar.getPath("/"), "librocksdbjni-*")) {
            for (Path library : libraries) {
                if (!library.toString().matches(".*-linux(64|-aarch64)\\.so")) {
                    Files.delete(library);
                }
            }
        }
    }
}
