import ReactMarkdown from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';

const elements = {
  // A wide table or block of code scrolls, and what scrolls must be reachable by keyboard.
  pre: (props: React.ComponentProps<'pre'>) => <pre tabIndex={0} {...withoutNode(props)} />,
  a: (props: React.ComponentProps<'a'>) => <a target="_blank" rel="noreferrer" {...withoutNode(props)} />,
};

function withoutNode<P extends object>(props: P): Omit<P, 'node'> {
  const { node: _node, ...rest } = props as P & { node?: unknown };
  return rest;
}

export function MarkdownText({ text }: { text: string }) {
  return (
    <div className="prose">
      <ReactMarkdown remarkPlugins={[remarkGfm]} rehypePlugins={[rehypeSanitize]} components={elements}>
        {text}
      </ReactMarkdown>
    </div>
  );
}
