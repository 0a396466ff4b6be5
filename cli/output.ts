import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** A stream that lines are written to, with or without colours. */
export interface Output {
    write(text: string): void;
    /** A text in a style, where the stream has colours. */
    style(style: Style, text: string): string;
}

/** The stream of the process. `color` is what the user said; without it the stream and NO_COLOR, FORCE_COLOR decide. */
export function outputTo(stream: NodeJS.WriteStream, color: boolean | undefined, env: NodeJS.ProcessEnv = process.env): Output {
    const colored = color ?? hasColors(stream, env);
    return {
        write: text => void stream.write(text),
        style: (style, text) => colored ? styleText(style, text, { validateStream: false }) : text,
    };
}

function hasColors(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): boolean {
    if (env.NO_COLOR) return false;
    if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
    return stream.isTTY === true && env.TERM !== 'dumb';
}
