#!/usr/bin/env node
// Runs on any Node that knows modules, so that an old one gets a sentence instead of a syntax error.
import * as nodeModule from 'node:module';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 13)) {
    console.error(
        'Allot cần Node.js 22.13 trở lên; máy này đang chạy ' + process.versions.node + '.\n' +
        'Allot needs Node.js 22.13 or later; this is ' + process.versions.node + '.'
    );
    process.exitCode = 2;
} else {
    // Compiled code is kept between runs: most of a short run is loading.
    if (nodeModule.enableCompileCache) nodeModule.enableCompileCache();
    import('../dist/cli.js').catch(error => {
        console.error('Allot chưa được dựng hoặc bị thiếu tệp (npm run build).\nAllot is not built, or files are missing (npm run build).');
        if (process.env.ALLOT_DEBUG) console.error(error);
        process.exitCode = 70;
    });
}
