import type { Notice } from '../door/notice';
import { html, type Html } from './html';
import { style } from './style';

export const fullName = 'Minh Bạch – Đánh giá, xếp loại chính quyền và tổ chức đảng cơ sở';

/** A whole page: plain HTML that needs no script, with the notice of an illustrative history above everything. */
export const page = (title: string, content: Html, notice: Notice): string =>
  html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Minh Bạch</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        ${notice.words && html`<div class="notice" role="note">${notice.words}</div>`}
        <header>
          <p><a href="/">${fullName}</a></p>
          <h1>${title}</h1>
        </header>
        <main>${content}</main>
        <footer>
          Chỉ hiển thị kết quả chính quyền đã có quyết định và đã công bố. <a href="/docs">Tài liệu giao diện lập trình (API)</a>
        </footer>
      </body>
    </html> `.text;

/** What went wrong, to somebody who reads pages. */
export const mistakePage = (title: string, detail: string, notice: Notice): string =>
  page(
    title,
    html`<section>
      <p>${detail}</p>
      <p><a href="/">Về trang đầu</a></p>
    </section>`,
    notice,
  );
