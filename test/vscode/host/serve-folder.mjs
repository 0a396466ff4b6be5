import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';

const types = { '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css', '.html': 'text/html', '.wasm': 'application/wasm' };

/** Serves the files of a folder to pages of any origin, on a port that only this machine reaches. */
export async function serveFolder(folder) {
    const server = createServer((request, response) => {
        response.setHeader('Access-Control-Allow-Origin', '*');
        const file = fileOf(folder, request.url);
        if (!file) return void response.writeHead(404).end();
        response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
        createReadStream(file).pipe(response);
    });
    await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
    return {
        origin: `http://127.0.0.1:${server.address().port}`,
        close: () => { server.closeAllConnections(); server.close(); },
    };
}

function fileOf(folder, url) {
    const file = join(folder, decodeURIComponent(new URL(url, 'http://localhost').pathname));
    if (!file.startsWith(folder + sep)) return undefined;
    return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}
