import type { ThemeConfig } from 'antd';

/** Colours of the ledger: paper, ink, ruled lines, one brand colour, and what tells good from late. The same names are in style.css. */
export const colours = {
  paper: '#f7f5ee',
  sheet: '#fffefb',
  ink: '#1c2a2d',
  soft: '#516063',
  rule: '#d8d3c4',
  brand: '#0e4f50',
  brandSoft: '#e2ecea',
  good: '#17633a',
  late: '#a02222',
  warn: '#7d4a06',
  gold: '#8a6a12',
} as const;

/** How antd's fields and dialogs look among the ledger's own tables. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: colours.brand,
    colorLink: colours.brand,
    colorText: colours.ink,
    colorTextSecondary: colours.soft,
    colorTextPlaceholder: '#6b777a',
    colorBgLayout: colours.paper,
    colorBgContainer: colours.sheet,
    colorBorder: '#a9aea6',
    colorBorderSecondary: colours.rule,
    colorError: colours.late,
    colorWarning: colours.warn,
    colorSuccess: colours.good,
    borderRadius: 3,
    fontSize: 14,
    controlHeight: 34,
    fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
    motion: false,
    wireframe: false,
  },
};
