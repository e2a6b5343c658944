package dev.roast.example.web;

import io.javalin.http.Context;
import io.javalin.http.staticfiles.ResourceHandler;
import io.javalin.http.staticfiles.StaticFileConfig;
import io.javalin.security.RouteRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Serves the page and what belongs to it, from the jar. Asked where no route fits. */
final class PageFiles implements ResourceHandler {
    private static final String FOLDER = "page/";
    private static final String FIRST = "index.html";
    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+");
    private static final int WORTH_PACKING = 1000;

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "svg", "image/svg+xml;charset=utf-8",
            "png", "image/png",
            "ico", "image/x-icon",
            "txt", "text/plain;charset=utf-8",
            "json", "application/json",
            "webmanifest", "application/manifest+json");

    private final String policy;
    private final Map<String, PageFile> known = new ConcurrentHashMap<>();

    PageFiles(String policy) {
        this.policy = policy;
    }

    private static final class PageFile {
        private final String type;
        private final String tag;
        private final byte[] bytes;
        private final byte[] packed;

        PageFile(String type, byte[] bytes) {
            this.type = type;
            this.tag = "W/\"" + Digests.sha256(bytes).substring(0, 32) + "\"";
            this.bytes = bytes;
            this.packed = bytes.length < WORTH_PACKING ? bytes : pack(bytes);
        }
    }

    @Override
    public boolean canHandle(Context ctx) {
        return find(ctx).isPresent();
    }

    @Override
    public boolean handle(Context ctx) {
        Optional<PageFile> file = find(ctx);
        file.ifPresent(some -> answer(ctx, some));
        return file.isPresent();
    }

    private Optional<PageFile> find(Context ctx) {
        String path = ctx.path().substring(1);
        String name = path.isEmpty() ? FIRST : path;
        return Optional.ofNullable(known.get(name)).or(() -> load(name));
    }

    private Optional<PageFile> load(String name) {
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
        if (type.isEmpty() || !NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        Optional<PageFile> file = Resources.find(FOLDER + name).map(bytes -> new PageFile(type, bytes));
        file.ifPresent(some -> known.put(name, some));
        return file;
    }

    private static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private void answer(Context ctx, PageFile file) {
        ctx.header("Content-Security-Policy", policy)
                .header("Cache-Control", "no-cache")
                .header("Vary", "Accept-Encoding")
                .header("ETag", file.tag);
        String known = ctx.header("If-None-Match");
        if (known != null && ETags.match(known, file.tag)) {
            ctx.status(304).removeHeader("Content-Type");
            return;
        }
        ctx.status(200).contentType(file.type);
        if (file.packed.length < file.bytes.length && acceptsGzip(ctx)) {
            ctx.header("Content-Encoding", "gzip").result(file.packed);
        } else {
            ctx.result(file.bytes);
        }
    }

    private static boolean acceptsGzip(Context ctx) {
        return Optional.ofNullable(ctx.header("Accept-Encoding")).orElse("").matches(".*\\bgzip\\b(?!;q=0(\\D|$)).*");
    }

    @Override
    public boolean addStaticFileConfig(StaticFileConfig config) {
        return false;
    }

    @Override
    public Set<RouteRole> resourceRouteRoles(Context ctx) {
        return Set.of();
    }
}
