package se.lagesbild.wire.registry;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** The registry's addresses, without credentials, to be asked in order from the one that answered last. */
public final class RegistryAddresses {

    private static final Pattern CREDENTIALS = Pattern.compile("//[^/,\\s]*@");

    private final List<URI> addresses;
    private final @Nullable String userInfo;
    private final AtomicInteger lastGood = new AtomicInteger();

    /** @throws ConfigException naming a bad entry by its number, as its text may hold a password */
    RegistryAddresses(List<String> urls) {
        List<URI> given = new ArrayList<>();
        for (String url : urls) {
            given.add(parse(url, given.size() + 1));
        }
        if (given.isEmpty()) {
            throw new ConfigException(RegistrySettings.URL + " names no address");
        }
        userInfo = given.stream()
                .map(URI::getUserInfo)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        addresses = given.stream().map(RegistryAddresses::bare).toList();
    }

    /** A text with addresses in it, fit to be printed: {@code http://user:password@host} as {@code http://***@host}. */
    public static String withoutCredentials(String urls) {
        return CREDENTIALS.matcher(urls).replaceAll("//***@");
    }

    /** The first {@code user:password} among the addresses, or null. */
    @Nullable
    String userInfo() {
        return userInfo;
    }

    List<URI> fromLastGood() {
        int first = lastGood.get();
        return IntStream.range(0, addresses.size())
                .mapToObj(i -> addresses.get((first + i) % addresses.size()))
                .toList();
    }

    void answered(URI address) {
        lastGood.set(addresses.indexOf(address));
    }

    @Override
    public String toString() {
        return addresses.stream().map(URI::toString).collect(Collectors.joining(", "));
    }

    private static URI parse(String url, int number) {
        String text = url.strip();
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("http://") || lower.startsWith("https://")) {
            try {
                URI uri = new URI(text.replaceAll("/+$", ""));
                if (uri.getHost() != null) {
                    return uri;
                }
            } catch (URISyntaxException quotesTheText) {
                // Told below, without the text.
            }
        }
        throw new ConfigException(
                RegistrySettings.URL + ": address " + number + " is not of the form http(s)://host:port[/path]");
    }

    private static URI bare(URI uri) {
        try {
            return new URI(uri.getScheme(), null, uri.getHost(), uri.getPort(), uri.getPath(), null, null);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("an address without its credentials is no address");
        }
    }
}
